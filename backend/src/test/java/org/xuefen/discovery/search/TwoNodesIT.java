package org.xuefen.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xuefen.app.ProcessXuefen;
import org.xuefen.app.TestDatabase;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.catalogue.ListedCourse;
import org.xuefen.catalogue.Listing;
import org.xuefen.catalogue.Listings;
import org.xuefen.discovery.Search;
import org.xuefen.identity.Role;
import org.xuefen.shared.Text;

/** Two servers on one database, each with an index of its own that came about in its own way. */
class TwoNodesIT {
    private static final int COURSES = 400;
    private static final List<String> THINGS =
            List.of("安全", "急救", "合同", "机器学习", "会计", "消防", "配送", "书法", "摄影", "谈判", "数据", "营养");
    private static final List<String> WAYS = List.of("入门", "基础", "实践", "案例", "指南", "进阶");
    private static final List<String> FILTERS = List.of(
            "", "&language=zh", "&language=en", "&sort=NEWEST", "&sort=SHORTEST", "&channel=open", "&exact=true");

    private final Random random = new Random(11);

    @Test
    void answerTheSameInTheSameOrder() throws Exception {
        var data = ProcessXuefen.freshData();
        var settings = new HashMap<>(TestDatabase.fresh());
        try (var first = XuefenApp.own(data, settings)) {
            if (!settings.containsKey("XUEFEN_DB_URL")) {
                settings.putAll(TestDatabase.sharedWith(data));
            }
            long owner = first.newAccount(Role.ADMINISTRATOR);
            publish(first, owner, 0, COURSES / 2);
            until(() -> first.bean(Search.class).size() == COURSES / 2);
            try (var second = XuefenApp.own(ProcessXuefen.freshData(), settings)) {
                // The second builds what the first has followed; then both change what is there, by turns.
                until(() -> second.bean(Search.class).size() == COURSES / 2);
                for (int from = 0; from < COURSES; from += 50) {
                    publish(from % 100 == 0 ? first : second, owner, from, from + 50);
                }
                until(() -> first.bean(Search.class).size() == COURSES
                        && second.bean(Search.class).size() == COURSES);
                var here = first.as(Role.MEMBER);
                agree(here, second.same(here));
            }
        }
    }

    /** As soon as nothing has changed for a while, whatever is asked. */
    private void agree(Client here, Client there) throws InterruptedException {
        var questions = questions();
        var different = new ArrayList<>(questions);
        until(() -> {
            different.removeIf(path -> ids(here, path).equals(ids(there, path)));
            return different.isEmpty();
        });
        assertThat(questions)
                .allSatisfy(path -> assertThat(ids(there, path)).as(path).isEqualTo(ids(here, path)));
    }

    private static List<Object> ids(Client client, String path) {
        var answer = client.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var ids = new ArrayList<Object>();
        ((List<?>) answer.json().get("items")).forEach(item -> ids.add(((Map<?, ?>) item).get("id")));
        ids.add(answer.json().get("total"));
        ids.add(String.valueOf(answer.json().get("mended")));
        return ids;
    }

    private List<String> questions() {
        var questions = new ArrayList<String>();
        var typed =
                List.of("安全入门", "jqxx", "急就", "shufa 基础", "machine learning", "合同 案例", "数据", "first aid", "谈判指难", "");
        for (var text : typed) {
            for (var filter : FILTERS) {
                questions.add("/api/v1/search/courses?limit=50&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                        + filter);
            }
        }
        return questions;
    }

    private void publish(XuefenApp app, long owner, int from, int to) {
        var courses = new ArrayList<ListedCourse>();
        for (int i = from; i < to; i++) {
            var title = one(THINGS) + one(WAYS) + (random.nextInt(3) == 0 ? one(THINGS) : "");
            var listing = new Listing("two-nodes", "n" + i, "Night School", "", false, false, Map.of());
            courses.add(new ListedCourse(
                    Text.of(title, i % 4 == 0 ? "Course " + i : ""),
                    Text.of(one(THINGS) + "与" + one(THINGS), ""),
                    List.of(i % 4 == 0 ? "en" : "zh"),
                    listing));
        }
        app.bean(Listings.class).publish(owner, "open", courses);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static void until(java.util.function.BooleanSupplier condition) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(90));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited in vain").isBefore(end);
            Thread.sleep(100);
        }
    }
}
