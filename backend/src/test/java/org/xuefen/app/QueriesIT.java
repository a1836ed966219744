package org.xuefen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.catalogue.ListedCourse;
import org.xuefen.catalogue.Listing;
import org.xuefen.catalogue.Listings;
import org.xuefen.credit.Studying;
import org.xuefen.identity.Role;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;
import org.xuefen.study.Enrolments;

/** A page asks the database the same number of questions however many rows it shows. */
@ExtendWith(AppExtension.class)
class QueriesIT {
    private final XuefenApp app;
    private final Db db;

    QueriesIT(XuefenApp app) {
        this.app = app;
        db = app.bean(Db.class);
    }

    @Test
    void aPageOfCardsAsksForItsCategoriesAndPostersOnce() {
        var source = "queries-" + XuefenApp.serial();
        var courses = IntStream.range(0, 40)
                .mapToObj(i -> new ListedCourse(
                        Text.of("课" + i, ""),
                        Text.of("", ""),
                        List.of("zh"),
                        new Listing(source, "c" + i, "P", "", false, false, Map.of())))
                .toList();
        app.bean(Listings.class).publish(app.newAccount(Role.ADMINISTRATOR), "open", courses);
        long owner = app.newAccount(Role.TRAINER);
        var ids = db.query("select id from course where source = ?", row -> row.getLong(1), source);
        var assets = ready(owner, ids.size());
        for (int i = 0; i < ids.size(); i++) {
            db.update(
                    "update course_head set category_code = 'general', poster_asset_id = ? where id = ?",
                    assets.get(i),
                    ids.get(i));
        }
        var member = app.as();
        var path = "/api/v1/course-cards?ids="
                + String.join("&ids=", ids.stream().map(Ids::text).toList());
        var cards = member.get(path);
        assertThat(cards.list())
                .hasSize(40)
                .allSatisfy(card -> assertThat(card.get("posterUrl")).isNotNull());
        asksAtMost(39, () -> member.get(path));
    }

    @Test
    void aPageOfRecordingsAsksForItsTracksOnce() {
        var trainer = app.as(Role.TRAINER);
        ready(trainer.id(), 30);
        assertThat(((List<?>) trainer.get("/api/v1/assets").json().get("items")))
                .hasSize(30);
        asksAtMost(29, () -> trainer.get("/api/v1/assets"));
    }

    @Test
    void theFirstPageAndACoursePageAskAHandfulOfQuestions() {
        var study = new Studying(app);
        var member = app.as(study.organization().member(study.organization().root()));
        for (int i = 0; i < 3; i++) {
            app.bean(Enrolments.class).enrol(member.id(), study.course("policy", 10));
        }
        var course = "/api/v1/courses/" + Ids.text(study.course("safety", 10));
        asksAtMost(8, () -> member.get("/api/v1/home"));
        asksAtMost(3, () -> member.get(course));
    }

    @Test
    void thePagesThemselvesAskNothing() {
        var member = app.as();
        asksAtMost(0, () -> member.get("/learning"));
        asksAtMost(0, () -> member.get("/theme.js"));
    }

    /**
     * The server's own clockwork and other tests ask the same database server meanwhile, an import for ten seconds on end:
     * a request is asked again until it was alone with it.
     */
    private void asksAtMost(long bound, Runnable request) {
        request.run();
        var deadline = Instant.now().plusSeconds(90);
        long fewest = selects(request);
        while (fewest > bound && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            fewest = Math.min(fewest, selects(request));
        }
        assertThat(fewest).isLessThanOrEqualTo(bound);
    }

    /** As the tables hold recordings that were converted. */
    private List<Long> ready(long owner, int many) {
        return LongStream.range(0, many)
                .map(_ -> Ids.next())
                .peek(id -> db.update("""
                        insert into asset (id, owner_id, file_name, size_bytes, received_bytes, state, generation,
                            poster, has_video, has_audio, created_at, changed_at)
                        values (?, ?, 'a.mp4', 1, 1, 'READY', 1, true, true, true, utc_timestamp(6), utc_timestamp(6))
                        """, id, owner))
                .boxed()
                .toList();
    }

    /** Questions asked meanwhile, those of whoever else uses the same database server among them. */
    private long selects(Runnable request) {
        long before = asked();
        request.run();
        return asked() - before;
    }

    private long asked() {
        return db.one("show global status like 'Com_select'", row -> row.getLong(2))
                .orElseThrow();
    }
}
