package org.xuefen.study.mandate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.credit.Studying;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.TestOrganization;
import org.xuefen.shared.Db;
import org.xuefen.shared.ServerClock;
import org.xuefen.shared.Text;
import org.xuefen.study.MandateAudience;
import org.xuefen.study.MandateDraft;
import org.xuefen.study.MandateSchedule;
import org.xuefen.study.Mandates;

/** An organization of two districts with organizers, and courses that can be required. */
final class MandateWorld {
    final XuefenApp app;
    final Studying study;
    final TestOrganization organization;
    final long north;
    final long south;
    final long ofNorthId;
    final Client ofRoot;
    final Client ofNorth;
    final Client ofSouth;
    final Db db;

    MandateWorld(XuefenApp app) {
        this.app = app;
        study = new Studying(app, null);
        organization = study.organization();
        north = organization.unit(organization.root(), "北区");
        south = organization.unit(organization.root(), "南区");
        ofRoot = app.as(organization.organizer(organization.root()));
        ofNorthId = organization.organizer(north);
        ofNorth = app.as(ofNorthId);
        ofSouth = app.as(organization.organizer(south));
        db = app.bean(Db.class);
    }

    LocalDate today() {
        return app.bean(OrganizationSettings.class).dayOf(app.bean(Clock.class).instant());
    }

    Instant at(LocalDate day, int hour) {
        return app.bean(OrganizationSettings.class).startOf(day).plusSeconds(hour * 3600L);
    }

    Map<String, Object> form(long unit, long course) {
        var form = new HashMap<String, Object>();
        form.put("unitId", Long.toString(unit));
        form.put("title", Map.of("zh", "安全必修", "en", "Safety first"));
        form.put("note", Map.of("zh", "上路之前", "en", "Before you ride"));
        form.put("courses", List.of(Long.toString(course)));
        form.put("audience", List.of(Map.of("unitId", Long.toString(unit), "alone", false)));
        form.put("startsOn", today().toString());
        form.put("dueOn", today().plusDays(10).toString());
        form.put("graceDays", 30);
        form.put("countsBefore", true);
        form.put("reminders", Map.of("onIssue", true, "daysBefore", List.of(14, 3), "onDue", true, "overdueWeeks", 2));
        return form;
    }

    /** Over HTTP, and waits until everyone is bound. */
    String issue(Client organizer, Map<String, Object> form) {
        var created = organizer.post("/api/v1/mandates", form);
        if (created.status() != 201) {
            throw new IllegalStateException(created.body());
        }
        var id = (String) created.json().get("id");
        var issued = organizer.post("/api/v1/mandates/" + id + "/issue", null);
        if (issued.status() != 200) {
            throw new IllegalStateException(issued.body());
        }
        await(Long.parseLong(id));
        return id;
    }

    /** Issued on a day far from today, so that nothing the server does on its own meets it. */
    long issueOn(LocalDate day, long course, LocalDate due, MandateAudience... audience) {
        var mandates = app.bean(Mandates.class);
        long[] id = new long[1];
        ServerClock.at(at(day, 10), () -> {
            id[0] = mandates.draft(
                    ofRoot.id(),
                    new MandateDraft(
                            organization.root(),
                            Text.of("远期任务", "Later task"),
                            Text.of("", ""),
                            List.of(course),
                            List.of(audience),
                            day,
                            due,
                            0,
                            true,
                            new MandateSchedule(true, List.of(3), true, 2)));
            mandates.issue(id[0], ofRoot.id());
            // Its job waits for the day it was enqueued on.
            app.bean(BindingJob.class).run(Long.toString(id[0]), "");
        });
        await(id[0]);
        return id[0];
    }

    void await(long mandate) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (db.number("select count(*) from study_mandate where id = ? and bound_at is null", mandate) > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not bound in time");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    void remindAt(Instant when) {
        ServerClock.at(when, () -> app.bean(ReminderRun.class).run());
    }

    long messages(long member) {
        return db.number(
                "select count(*) from inbox_message where member_id = ? and kind like 'study.mandate%'", member);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> figures(Map<String, Object> json) {
        return (Map<String, Object>) json.get("figures");
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> items(XuefenApp.Answer answer) {
        return (List<Map<String, Object>>) answer.json().get("items");
    }
}
