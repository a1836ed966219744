package org.xuefen.credit.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Corrections;
import org.xuefen.credit.Standings;
import org.xuefen.credit.Studying;
import org.xuefen.credit.standing.Recomputation;
import org.xuefen.credit.standing.Roll;

/** A correction after a change of rules shows its difference first, and is written as further entries, once. */
@ExtendWith(AppExtension.class)
class RecalculationIT {
    private final XuefenApp app;
    private final Studying study;
    private final long scheme;
    private final long member;
    private final XuefenApp.Client organizer;
    private final String path;
    private final int year;

    RecalculationIT(XuefenApp app) {
        this.app = app;
        study = new Studying(app, null);
        scheme = study.adopt("annual-study");
        path = "/api/v1/schemes/" + scheme;
        var organization = study.organization();
        organizer = app.as(organization.organizer(organization.root()));
        member = organization.member(organization.root());
        year = app.today().getYear();
        study.complete(member, study.course("policy", 20), 20);
        // Not while the first is being read: a member's simultaneous time counts once.
        var later = app.bean(Clock.class).instant().plusSeconds(1800);
        study.complete(member, study.course("safety", 10), 10, later);
        app.bean(Roll.class).run();
        secondVersion();
        app.bean(Roll.class).run();
    }

    @Test
    void findsTheDifferenceWritesItOnceAndLeavesTheEntriesAlone() {
        var id = found();
        var run = organizer.get(path + "/recalculations/" + id).json();
        assertThat(run.get("state")).isEqualTo("FOUND");
        assertThat(run.get("changedEntries")).isEqualTo(2);
        assertThat(run.get("changedMembers")).isEqualTo(1);
        assertThat(run.get("differenceMilli")).isEqualTo(6000);
        assertThat(counted()).isEqualTo(6000);
        var entries = organizer.get(path + "/recalculations/" + id + "/entries");
        assertThat(entries.body()).contains("\"beforeMilli\":4000", "\"afterMilli\":8000", "2.5 min = 1 credit");

        assertThat(confirm(id).status()).isEqualTo(202);
        assertThat(confirm(id).code()).isEqualTo("credit.run-not-ready");
        var runs = app.bean(Runs.class);
        runs.run("write-" + id, "write");
        runs.run("write-" + id, "write");
        assertThat(state(id).get("state")).isEqualTo("WRITTEN");
        assertThat(counted()).isEqualTo(12_000);
        assertThat(app.bean(Recomputation.class).compare(scheme, year).equal()).isTrue();

        var lines =
                app.as(member).get("/api/v1/credit/record/entries?year=" + year).json();
        assertThat((List<?>) lines.get("items")).hasSize(4);
        assertThat(lines.toString()).contains("ADJUSTMENT", "computed again by version 2");
        var messages = (List<?>) app.as(member).get("/api/v1/me/inbox").json().get("items");
        assertThat(messages)
                .filteredOn(each -> each.toString().contains("recalculated"))
                .singleElement()
                .satisfies(each -> assertThat(each.toString()).contains("+6 credits", "Entries concerned: 2"));

        // a second run finds nothing: what was adjusted is what it would give
        assertThat(organizer.get(path + "/recalculations/" + found()).json().get("changedEntries"))
                .isEqualTo(0);
    }

    @Test
    void anEntryTakenBackMeanwhileIsLeftAlone() {
        var id = found();
        var corrections = app.bean(Corrections.class);
        var first = organizer.get(path + "/recalculations/" + id + "/entries").json();
        var entry = ((Map<?, ?>) ((List<?>) first.get("items")).getFirst()).get("entryId");
        corrections.reverse(Long.parseLong((String) entry), "DUPLICATE", "twice", organizer.id());
        confirm(id);
        app.bean(Runs.class).run("write-" + id, "write");
        assertThat(state(id).get("written")).isEqualTo(1);
        assertThat(app.bean(Recomputation.class).compare(scheme, year).equal()).isTrue();
    }

    private long counted() {
        return app.bean(Standings.class).now(member).orElseThrow().countedMilli();
    }

    private String found() {
        var started = organizer.post(path + "/recalculations", Map.of("year", year, "version", 2));
        assertThat(started.status()).isEqualTo(202);
        var id = (String) started.json().get("id");
        state(id);
        return id;
    }

    /** Where a run stands once its job has come to an end. */
    private Map<String, Object> state(String id) {
        var until = Instant.now().plusSeconds(60);
        while (true) {
            var found = organizer.get(path + "/recalculations/" + id).json();
            if (!List.of("QUEUED", "FINDING", "CONFIRMED", "WRITING").contains(String.valueOf(found.get("state")))) {
                return found;
            }
            assertThat(Instant.now()).isBefore(until);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private XuefenApp.Answer confirm(String id) {
        return organizer.post(path + "/recalculations/" + id + "/confirmation", Map.of("note", "half the minutes"));
    }

    @SuppressWarnings("unchecked")
    private void secondVersion() {
        var draft = organizer.post(path + "/draft", Map.of()).json();
        var rules = (Map<String, Object>) draft.get("rules");
        ((List<Map<String, Object>>) rules.get("conversions"))
                .getFirst()
                .put("conversion", Map.of("kind", "RATIO", "secondsPerCredit", 150));
        organizer.send("PUT", path + "/draft", Map.of("rules", rules), "If-Match", "\"1\"");
        var from = app.today().toString();
        assertThat(organizer
                        .send(
                                "POST",
                                path + "/draft/publication",
                                Map.of("from", from, "note", "n"),
                                "If-Match",
                                "\"2\"")
                        .status())
                .isEqualTo(204);
    }
}
