package org.xuefen.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.catalogue.ListedCourse;
import org.xuefen.catalogue.Listing;
import org.xuefen.catalogue.Listings;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.Search;
import org.xuefen.identity.Role;
import org.xuefen.shared.Text;
import org.xuefen.shared.XuefenSettings;

@ExtendWith(AppExtension.class)
class SearchIT {
    private static ListedCourse listed(String title, String id) {
        var listing = new Listing("search-it", id, "Night School", "", false, false, Map.of());
        return new ListedCourse(Text.of(title, ""), Text.of("", ""), List.of("zh"), listing);
    }

    /** Waits for what must become true within the two seconds that are promised, with room for a busy machine. */
    private static boolean soon(java.util.function.BooleanSupplier condition) throws InterruptedException {
        return soon(Duration.ofSeconds(30), condition);
    }

    private static boolean soon(Duration most, java.util.function.BooleanSupplier condition)
            throws InterruptedException {
        var until = Instant.now().plus(most);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    @Test
    void aCourseIsFoundAsSoonAsItIsPublishedAndByItsNewTitleAfterAChange(XuefenApp app) throws Exception {
        var search = app.bean(Search.class);
        var listings = app.bean(Listings.class);
        var owner = app.newAccount(Role.ADMINISTRATOR);
        listings.publish(owner, "open", List.of(listed("夜航船上的星图", "1")));
        assertThat(soon(() -> search.courses(CourseQuery.of("星图", 5)).total() == 1))
                .isTrue();

        listings.publish(owner, "open", List.of(listed("夜航船上的罗盘", "1")));
        assertThat(soon(() -> search.courses(CourseQuery.of("罗盘", 5)).total() == 1))
                .isTrue();
        assertThat(search.courses(CourseQuery.of("夜航船上的星图", 5)).hits()).hasSize(1);
    }

    /** As after a full disk, the writer gives itself up. Nobody starts the server again. */
    @Test
    void anIndexWhoseWriterGaveUpIsOpenedAgain(XuefenApp app) throws Exception {
        var search = app.bean(Search.class);
        var listings = app.bean(Listings.class);
        var owner = app.newAccount(Role.ADMINISTRATOR);
        listings.publish(owner, "open", List.of(listed("断电之前的灯塔", "21")));
        assertThat(soon(() -> search.courses(CourseQuery.of("灯塔", 5)).total() == 1))
                .isTrue();
        var folder = app.bean(XuefenSettings.class).data().resolve("index");
        Files.move(folder, folder.resolveSibling("index-gone"));
        listings.publish(owner, "open", List.of(listed("断电之后的航标", "22")));
        assertThat(soon(
                        Duration.ofSeconds(60),
                        () -> search.courses(CourseQuery.of("航标", 5)).total() == 1
                                && search.courses(CourseQuery.of("灯塔", 5)).total() == 1))
                .isTrue();
    }

    @Test
    void theLastPageNamesNoNextOneThatWouldBeRefused(XuefenApp app) throws Exception {
        var member = app.as(Role.MEMBER);
        var owner = app.newAccount(Role.ADMINISTRATOR);
        for (int batch = 0; batch < 3; batch++) {
            int first = batch * 400;
            app.bean(Listings.class)
                    .publish(
                            owner,
                            "open",
                            IntStream.range(first, first + 400)
                                    .mapToObj(i -> listed("没有尽头的书架 " + i, "shelf-" + i))
                                    .toList());
        }
        var search = app.bean(Search.class);
        assertThat(soon(
                        Duration.ofSeconds(60),
                        () -> search.courses(CourseQuery.of("没有尽头的书架", 5)).total() >= 1_000))
                .isTrue();
        var path = "/api/v1/search/courses?q=" + URLEncoder.encode("没有尽头的书架", StandardCharsets.UTF_8) + "&limit=30";
        var page = member.get(path);
        int pages = 1;
        while (page.status() == 200 && page.json().get("next") != null) {
            page = member.get(path + "&cursor=" + page.json().get("next"));
            pages++;
        }
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(pages).isEqualTo(33);
    }

    @Test
    void nobodySearchesWithoutSigningInAndNobodyPagesWithoutEnd(XuefenApp app) throws Exception {
        var member = app.as(Role.MEMBER);
        assertThat(member.get("/api/v1/search/courses?q=x&limit=500").status()).isEqualTo(422);
        assertThat(member.get("/api/v1/search/courses?q=" + "x".repeat(300)).status())
                .isEqualTo(422);
        assertThat(member.get("/api/v1/search/courses?q=%22%28%5B").status()).isEqualTo(200);
    }
}
