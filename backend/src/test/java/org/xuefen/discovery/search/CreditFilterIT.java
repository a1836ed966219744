package org.xuefen.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Studying;

/** What a course gives is a filter like any other: the numbers beside the others are of what it leaves. */
@ExtendWith(AppExtension.class)
class CreditFilterIT {
    private static final String WORDS = "q=what+it+is";

    private final Studying study;
    private final XuefenApp.Client member;

    CreditFilterIT(XuefenApp app) {
        study = new Studying(app);
        member = app.as(study.organization().member(study.organization().root()));
    }

    @BeforeEach
    void publish() throws InterruptedException {
        var courses = List.of(study.course("policy", 10), study.course("policy", 30), study.course("civic", 10));
        for (int i = 0; i < 600; i++) {
            var found = member.get("/api/v1/search/courses?limit=50&sort=NEWEST&" + WORDS)
                    .body();
            if (courses.stream().allMatch(id -> found.contains(Long.toString(id)))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not found");
    }

    private long total(String query) {
        var answer = member.get("/api/v1/search/courses?" + WORDS + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return ((Number) answer.json().get("total")).longValue();
    }

    private Map<String, Long> counts(String query, String facet) {
        return list(member.get("/api/v1/search/facets?" + WORDS + query), facet).stream()
                .collect(Collectors.toMap(
                        each -> String.valueOf(each.get("value")), each -> ((Number) each.get("courses")).longValue()));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(XuefenApp.Answer answer, String name) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return (List<Map<String, Object>>) answer.json().get(name);
    }

    @Test
    void theNumberBesideEachFilterIsHowManyItLeavesOfThoseThatGiveSoMuch() {
        long all = total("&here=true");
        long some = 0;
        for (var credits : List.of("SOME", "ONE", "MORE")) {
            var giving = "&credits=" + credits;
            long total = total(giving);
            some += total;
            assertThat(counts(giving, "channels").values().stream()
                            .mapToLong(each -> each)
                            .sum())
                    .isEqualTo(total);
            counts(giving, "categories")
                    .forEach((category, count) -> assertThat(count)
                            .as(credits + " " + category)
                            .isEqualTo(total(giving + "&category=" + category)));
        }
        assertThat(some).isPositive();
        assertThat(counts("", "categories").getOrDefault("policy", 0L)).isGreaterThanOrEqualTo(2);
        assertThat(all).isGreaterThanOrEqualTo(some);
    }

    @Test
    void whereNothingIsLeftItIsSaidWhatThereIsWithoutTheCreditsAndWithoutTheOthers() {
        var giving = total("&credits=MORE") > 0 ? "&credits=MORE" : "&credits=ONE";
        var wider =
                list(member.get("/api/v1/search/help?" + WORDS + giving + "&channel=open&language=zh"), "wider")
                        .stream()
                        .collect(Collectors.toMap(
                                each -> String.valueOf(each.get("filter")),
                                each -> ((Number) each.get("total")).longValue()));
        assertThat(total(giving + "&channel=open&language=zh")).isZero();
        assertThat(wider).containsEntry("all", total(""));
        var channel = total(giving + "&language=zh");
        assertThat(wider.getOrDefault("channel", 0L)).isEqualTo(channel);
        assertThat(wider.getOrDefault("language", 0L)).isEqualTo(total(giving + "&channel=open"));
        assertThat(wider.getOrDefault("credits", 0L)).isEqualTo(total("&channel=open&language=zh"));

        var alone = list(member.get("/api/v1/search/help?" + WORDS + giving), "wider");
        assertThat(alone).singleElement().satisfies(each -> assertThat(each).containsEntry("filter", "credits"));
    }
}
