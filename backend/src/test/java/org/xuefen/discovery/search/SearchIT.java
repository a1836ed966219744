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
import org.xuefen.app.ProcessXuefen;
import org.xuefen.app.TestDatabase;
import org.xuefen.app.XuefenApp;
import org.xuefen.asset.Assets;
import org.xuefen.catalogue.CourseModule;
import org.xuefen.catalogue.Item;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.catalogue.ListedCourse;
import org.xuefen.catalogue.Listing;
import org.xuefen.catalogue.Listings;
import org.xuefen.catalogue.Publisher;
import org.xuefen.catalogue.Revision;
import org.xuefen.catalogue.RevisionContent;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.Search;
import org.xuefen.identity.Role;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
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
        assertThat(search.courses(CourseQuery.of("夜航船上的星图", 5)).courseIds()).hasSize(1);
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

    @Test
    void aLineThatIsSaidOpensTheVideoAtItsSecondAndFollowsTheCaptions(XuefenApp app) throws Exception {
        var member = app.as(Role.MEMBER);
        var film = new Film(app);
        film.captions(
                "WEBVTT\n\n00:00:05.000 --> 00:00:09.000\n先看后视镜\n\n00:01:05.200 --> 00:01:09.000\n<v 教练>小心右侧的内轮差</v>\n");
        var search = app.bean(Search.class);
        assertThat(soon(() -> search.courses(CourseQuery.of("内轮差", 5)).total() == 1))
                .isTrue();
        var line = (Map<?, ?>) ((List<?>) found(member, "内轮差").getFirst().get("lines")).getFirst();
        assertThat(line.get("itemId")).isEqualTo(Long.toString(film.itemId()));
        assertThat(line.get("seconds")).isEqualTo(65);
        assertThat(line.get("text").toString()).contains("内轮差").doesNotContain("教练");

        film.captions("WEBVTT\n\n00:02:00.000 --> 00:02:09.000\n右转时货车的内轮区\n");
        assertThat(soon(() -> search.courses(CourseQuery.of("内轮区", 5)).whole() == 1))
                .isTrue();
        assertThat(search.lines("后视镜", List.of(film.courseId()))).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> found(XuefenApp.Client member, String text) {
        var answer = member.get("/api/v1/search/courses?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return (List<Map<String, Object>>) answer.json().get("items");
    }

    @Test
    void aWithdrawnCourseIsFoundByNobody(XuefenApp app) throws Exception {
        var film = new Film(app);
        var search = app.bean(Search.class);
        assertThat(soon(() -> search.courses(CourseQuery.of(film.title(), 5)).whole() == 1))
                .isTrue();
        app.bean(Publisher.class).withdraw(film.courseId(), true);
        assertThat(soon(() -> search.courses(CourseQuery.of(film.title(), 5)).whole() == 0))
                .isTrue();
    }

    @Test
    void anAdministratorTeachesSearchWordsAndNobodyElse(XuefenApp app) throws Exception {
        var administrator = app.as(Role.ADMINISTRATOR);
        var search = app.bean(Search.class);
        app.bean(Listings.class).publish(administrator.id(), "open", List.of(listed("溪畔的榫卯手艺", "taught-1")));
        assertThat(soon(() -> search.courses(CourseQuery.of("榫卯", 5)).total() == 1))
                .isTrue();
        assertThat(search.courses(CourseQuery.of("mortise joinery", 5)).total()).isZero();

        var words = "/api/v1/search-words";
        assertThat(app.as(Role.TRAINER).get(words).status()).isEqualTo(403);
        var added = administrator.post(words, Map.of("phrases", List.of("榫卯", "mortise joinery")));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        var path = words + "/" + added.json().get("key");
        assertThat(soon(() ->
                        search.courses(CourseQuery.of("mortise joinery", 5)).total() == 1))
                .isTrue();
        var change = Map.of("phrases", List.of("榫卯"), "removed", false, "version", 0);
        assertThat(administrator.put(path, change).code()).isEqualTo("discovery.words-changed");
        assertThat(administrator.post(words, Map.of("phrases", List.of(" | "))).code())
                .isEqualTo("discovery.words-missing");
        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(soon(() ->
                        search.courses(CourseQuery.of("mortise joinery", 5)).total() == 0))
                .isTrue();
    }

    @Test
    void shippedWordsAreLeftOutAndShippedAgain(XuefenApp app) {
        var administrator = app.as(Role.ADMINISTRATOR);
        var words = "/api/v1/search-words";
        var shipped = administrator.get(words).list().stream()
                .filter(each -> ((List<?>) each.get("phrases")).contains("口琴"))
                .findFirst()
                .orElseThrow();
        var path = words + "/" + shipped.get("key");
        var out = administrator.put(path, Map.of("phrases", shipped.get("phrases"), "removed", true, "version", 0));
        assertThat(out.json())
                .containsEntry("removed", true)
                .containsEntry("shipped", true)
                .containsEntry("version", 1);
        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(administrator.get(words).list()).contains(shipped);
    }

    @Test
    void facetsSuggestionsAndAWayOnAreGiven(XuefenApp app) throws Exception {
        var member = app.as(Role.MEMBER);
        app.bean(Listings.class)
                .publish(app.newAccount(Role.ADMINISTRATOR), "open", List.of(listed("琉璃瓦的烧制", "kiln-1")));
        assertThat(soon(() ->
                        member.get("/api/v1/search/suggestions?q=llw").body().contains("琉璃瓦的烧制")))
                .isTrue();
        var facets = member.get("/api/v1/search/facets?q=%E7%90%89%E7%92%83%E7%93%A6");
        assertThat(facets.status()).as(facets.body()).isEqualTo(200);
        assertThat(facets.json().get("channels").toString()).contains("value=open");
        var help = member.get("/api/v1/search/help?q=%E7%90%89%E7%92%83%E7%93%A6&language=en&channel=open");
        assertThat(help.status()).as(help.body()).isEqualTo(200);
        assertThat(help.json().get("wider").toString()).contains("language").contains("all");
        for (var sort : List.of("NEWEST", "SHORTEST", "CREDITS")) {
            assertThat(member.get("/api/v1/search/courses?q=a&credits=SOME&sort=" + sort)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(member.get("/api/v1/search/courses?sort=BEST").status()).isEqualTo(400);
    }

    @Test
    void savedSearchesAreOnesOwn(XuefenApp app) {
        var member = app.as(Role.MEMBER);
        var searches = "/api/v1/saved-searches";
        var saved = member.post(searches, Map.of("name", "急救", "criteria", "q=%E6%80%A5%E6%95%91&here=1"));
        assertThat(saved.status()).as(saved.body()).isEqualTo(201);
        assertThat(member.post(searches, Map.of("name", "急救", "criteria", "q=x"))
                        .code())
                .isEqualTo("discovery.search-name-taken");
        assertThat(member.post(searches, Map.of("name", " ", "criteria", "q=x")).code())
                .isEqualTo("discovery.search-name-missing");
        var path = searches + "/" + saved.json().get("id");
        var other = app.as(Role.MEMBER);
        assertThat(other.get(searches).list()).isEmpty();
        assertThat(other.delete(path).code()).isEqualTo("discovery.search-not-found");
        assertThat(member.get(searches).list()).hasSize(1);
        assertThat(member.delete(path).status()).isEqualTo(204);
        assertThat(member.get(searches).list()).isEmpty();
    }

    /** As after an update that reads texts in another way: what there is answers until the new index is there. */
    @Test
    void anIndexIsBuiltAnewWithoutAGap() throws Exception {
        var data = ProcessXuefen.freshData();
        var settings = TestDatabase.fresh();
        try (var before = XuefenApp.own(data, settings)) {
            var owner = before.newAccount(Role.ADMINISTRATOR);
            before.bean(Listings.class).publish(owner, "open", List.of(listed("不会消失的灯火", "lamp")));
            var search = before.bean(Search.class);
            assertThat(soon(() -> search.courses(CourseQuery.of("灯火", 5)).total() == 1))
                    .isTrue();
        }
        var index = new IndexFolders(data.resolve("index"));
        var old = index.current().orElseThrow();
        try (var open = new CourseIndex(old, WordBook::shipped)) {
            open.commit(Map.of());
        }
        try (var after = XuefenApp.own(data, settings)) {
            var search = after.bean(Search.class);
            assertThat(soon(() -> search.size() > 0)).isTrue();
            while (search.building()) {
                assertThat(search.courses(CourseQuery.of("灯火", 5)).total()).isEqualTo(1);
            }
            assertThat(search.courses(CourseQuery.of("灯火", 5)).total()).isEqualTo(1);
            assertThat(index.current().orElseThrow()).isNotEqualTo(old);
            assertThat(soon(() -> !Files.exists(old))).isTrue();
        }
    }

    /** A published course of one video. */
    private static final class Film {
        private final XuefenApp app;
        private final long assetId = Ids.next();
        private final Revision revision;

        Film(XuefenApp app) {
            this.app = app;
            long owner = app.newAccount(Role.TRAINER);
            app.bean(Db.class).update("""
                    insert into asset (id, owner_id, file_name, size_bytes, received_bytes, state, generation,
                        poster, has_video, has_audio, created_at, changed_at)
                    values (?, ?, 'a.mp4', 1, 1, 'READY', 1, true, true, true, utc_timestamp(6), utc_timestamp(6))
                    """, assetId, owner);
            var item = new Item(
                    Ids.next(),
                    1,
                    ItemKind.VIDEO,
                    Text.of("转弯", "Turning"),
                    Text.of("", ""),
                    300,
                    90,
                    assetId,
                    assetId);
            var module = new CourseModule(1, Text.of("一", "One"), List.of(item));
            var publisher = app.bean(Publisher.class);
            revision = publisher.publish(
                    publisher.begin(owner),
                    new RevisionContent(
                            Text.of("转弯课" + assetId, ""),
                            Text.of("", ""),
                            "skills",
                            "general",
                            List.of("zh"),
                            List.of(),
                            List.of(module),
                            null),
                    owner,
                    owner);
        }

        void captions(String webVtt) {
            app.bean(Assets.class).addCaptions(assetId, "zh", webVtt);
        }

        String title() {
            return revision.title().zh();
        }

        long courseId() {
            return revision.courseId();
        }

        long itemId() {
            return revision.items().findFirst().orElseThrow().id();
        }
    }
}
