package org.xuefen.app.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.app.bench.CreditBenchmark.Report;
import org.xuefen.credit.Generation;
import org.xuefen.credit.Standings;
import org.xuefen.credit.certificate.CertificateLoad;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;
import org.xuefen.shared.Db;

/** What people wait for, over HTTP as the pages ask for it: standings, totals, first pages of lists. */
final class CreditPages {
    private static final double STANDING = 10;
    private static final double TOTALS = 1000;
    private static final double LIST = 300;

    private final XuefenApp app;
    private final Generation.Made made;
    private final CreditEffort effort;
    private final Report report;
    private final Client organizer;
    private final List<Long> people;

    CreditPages(XuefenApp app, Generation.Made made, CreditEffort effort, Report report) {
        this.app = app;
        this.made = made;
        this.effort = effort;
        this.report = report;
        long id = app.newAccount();
        app.bean(Accounts.class).grant(id, Role.ORGANIZER, made.rootId(), null);
        organizer = app.as(id);
        people = people(app, made, effort.standings());
    }

    /** Some members, spread over the whole organization. */
    static List<Long> people(XuefenApp app, Generation.Made made, int count) {
        long part = Math.max(1, made.members() / (4L * count));
        var found = new ArrayList<>(app.bean(Db.class)
                .query(
                        "select id from member where root_id = ? and mod(id, ?) = 0",
                        row -> row.getLong(1),
                        made.rootId(),
                        part));
        Collections.shuffle(found, new Random(count));
        return List.copyOf(found.subList(0, Math.min(count, found.size())));
    }

    void run() throws Exception {
        new ClaimLoad(app).load(made.rootId());
        new CertificateLoad(app).load(made.rootId());
        totals();
        standing();
        for (var list : lists().entrySet()) {
            page(list.getKey(), list.getValue(), LIST);
        }
        if (made.members() <= effort.mandated()) {
            report.part("credit.mandate", this::mandates);
        }
    }

    private void totals() {
        page("totals", "/api/v1/audit", TOTALS);
        page("shortfall", "/api/v1/audit/shortfall", TOTALS);
    }

    private void standing() throws Exception {
        var standings = app.bean(Standings.class);
        var times = Times.of(
                people.size(), i -> standings.now(people.get(i % people.size())).orElseThrow());
        report.figure(Figure.atMost("credit.standing.first", times.first(), report.at(), STANDING));
        report.figure(Figure.atMost("credit.standing.p99", times.p99(), report.at(), STANDING));
        report.cost("standing", times.p50());
    }

    private Map<String, String> lists() {
        var audit = "/api/v1/audit";
        var district = district();
        var lists = new LinkedHashMap<String, String>();
        lists.put("members", audit + "/members");
        lists.put("members.next", audit + "/members?cursor=" + next(audit + "/members"));
        for (var state : List.of("MET", "ON_COURSE", "AT_RISK", "MISSED")) {
            lists.put("members." + state.toLowerCase(java.util.Locale.ROOT), audit + "/members?state=" + state);
        }
        lists.put("members.section", audit + "/members?section=G");
        lists.put("members.section-on-course", audit + "/members?section=R&state=ON_COURSE");
        lists.put("members.district", audit + "/members?unit=" + district);
        lists.put("members.district-on-course", audit + "/members?state=ON_COURSE&unit=" + district);
        lists.put("members.direct", audit + "/members?direct=true");
        lists.put("units", audit + "/units");
        lists.put("units.district", audit + "/units?unit=" + district);
        lists.put("member", audit + "/members/" + people.getFirst());
        lists.put("member.entries", audit + "/members/" + people.getFirst() + "/entries");
        lists.put("claims.mine", "/api/v1/claim-reviews");
        lists.put("claims.waiting", "/api/v1/claim-reviews?shown=WAITING");
        lists.put("claims.overdue", "/api/v1/claim-reviews?shown=WAITING&overdue=true");
        lists.put("claims.approved", "/api/v1/claim-reviews?shown=APPROVED");
        lists.put("claims.counts", "/api/v1/claim-reviews/counts");
        lists.put("certificates", audit + "/certificates");
        lists.put("certificates.revoked", audit + "/certificates?state=REVOKED");
        lists.put("samples", audit + "/samples");
        lists.put("proposals", audit + "/proposals");
        lists.put("anomalies", audit + "/anomalies");
        lists.put("owed", audit + "/owed");
        lists.put("closes", "/api/v1/closes");
        return lists;
    }

    private void page(String name, String path, double must) {
        report.part("credit." + name, () -> {
            var times = Times.of(effort.pages(), _ -> get(path));
            report.figure(Figure.atMost("credit." + name + ".first", times.first(), report.at(), must));
            report.figure(Figure.atMost("credit." + name + ".p99", times.p99(), report.at(), must));
            report.cost(name, times.p50());
        });
    }

    private String district() {
        return Long.toString(app.bean(Db.class).number("select min(id) from unit where parent_id = ?", made.rootId()));
    }

    private String next(String path) {
        return String.valueOf(get(path).json().get("next"));
    }

    private XuefenApp.Answer get(String path) {
        var answer = organizer.get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " " + answer.body());
        }
        return answer;
    }

    /** A course that all must take. */
    private void mandates() throws Exception {
        var course = new org.xuefen.credit.Studying(app, null).course("policy", 5);
        var mandate = new org.xuefen.study.mandate.MandateLoad(app).issue(organizer, made.rootId(), course);
        page("mandate", "/api/v1/mandates/" + mandate, LIST);
        page("mandate.members", "/api/v1/mandates/" + mandate + "/members", LIST);
        page("mandate.units", "/api/v1/mandates/" + mandate + "/units?unit=" + made.rootId(), LIST);
    }
}
