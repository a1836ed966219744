package org.xuefen.credit.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Answer;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.credit.Adoption;
import org.xuefen.credit.Studying;
import org.xuefen.organization.Members;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/** Two branches under one scheme and one under another, each with its organizer, and a member of the first. */
final class TransferWorld {
    private static final int MINUTES = 5;

    final XuefenApp app;
    final Studying study;
    final long north;
    final long south;
    final long east;
    final Client ofNorth;
    final Client ofSouth;
    final Client ofEast;
    final Client member;
    private Instant free;

    TransferWorld(XuefenApp app) {
        this.app = app;
        study = new Studying(app);
        var organization = study.organization();
        north = organization.unit(organization.root(), "北区支部");
        south = organization.unit(organization.root(), "南区支部");
        east = organization.unit(organization.root(), "东区支部");
        app.bean(Adoption.class)
                .adopt("party-member-training", east, LocalDate.of(app.today().getYear(), 1, 1), 1);
        ofNorth = app.as(organization.organizer(north));
        ofSouth = app.as(organization.organizer(south));
        ofEast = app.as(organization.organizer(east));
        free = app.bean(Clock.class).instant().minus(Duration.ofMinutes(3 * MINUTES));
        member = app.as(organization.memberSince(north, app.today().minusDays(30)));
    }

    /** The member has earned one credit by a course of a moment ago; one after the other, since time counts once. */
    void earn(String category) {
        study.complete(member.id(), study.course(category, MINUTES), MINUTES, free);
        free = free.plus(Duration.ofMinutes(MINUTES));
    }

    /** The same from now on, in a few minutes' time. */
    void earnFromNow(String category) {
        study.complete(member.id(), study.course(category, MINUTES), MINUTES);
    }

    Answer wish(long unitId) {
        return member.post("/api/v1/me/transfers", Map.of("unitId", Long.toString(unitId), "note", "搬家了"));
    }

    /** @return the transfer's id */
    String requested(long unitId) {
        var answer = wish(unitId);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return (String) answer.json().get("id");
    }

    String released(long unitId) {
        return released(unitId, ofNorth);
    }

    String released(long unitId, Client by) {
        var id = requested(unitId);
        var answer = by.post(path(id, "release"), null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return id;
    }

    Answer accept(Client by, String id) {
        return by.post(path(id, "acceptance"), Map.of("recognized", List.of()));
    }

    Answer accept(Client by, String id, String category, int milli) {
        return by.post(
                path(id, "acceptance"),
                Map.of("recognized", List.of(Map.of("category", category, "amountMilli", milli))));
    }

    /** What several do at the same moment. */
    static List<Integer> together(int count, java.util.function.IntFunction<Answer> deed) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(deed)
                .map(Answer::status)
                .toList();
    }

    static String path(String id, String what) {
        return "/api/v1/transfers/" + id + "/" + what;
    }

    List<String> idsIn(Client client, String tab) {
        var answer = client.get("/api/v1/transfers?tab=" + tab);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return rows(answer.json().get("items")).stream()
                .map(row -> (String) row.get("id"))
                .toList();
    }

    Map<String, Object> own(String id) {
        return rows(member.get("/api/v1/me/transfers").json().get("items")).stream()
                .filter(row -> row.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    long unitNow() {
        return app.bean(Members.class).require(member.id()).unitId();
    }

    long receipts(String id) {
        return app.bean(Db.class)
                .number(
                        "select count(*) from " + app.bean(XuefenSettings.class).ledger()
                                + ".transfer_receipt where transfer_id = ?",
                        Long.parseLong(id));
    }

    long told(Client client, String kind) {
        return app.bean(Db.class)
                .number("select count(*) from inbox_message where member_id = ? and kind = ?", client.id(), kind);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Object json) {
        return (List<Map<String, Object>>) json;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }
}
