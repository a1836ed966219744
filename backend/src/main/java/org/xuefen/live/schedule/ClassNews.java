package org.xuefen.live.schedule;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xuefen.identity.Accounts;
import org.xuefen.live.ClassDraft;
import org.xuefen.notification.Inbox;
import org.xuefen.notification.MailCalendar;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Db;
import org.xuefen.shared.Text;

/** Tells those who are coming, and those who give a class, what became of it. Mails carry it for a calendar. */
@Singleton
class ClassNews {
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M 月 d 日 HH:mm", Locale.CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private final Db db;
    private final Inbox inbox;
    private final Accounts accounts;
    private final PlanStore store;
    private final Invitation invitation;
    private final OrganizationSettings organization;

    ClassNews(
            Db db,
            Inbox inbox,
            Accounts accounts,
            PlanStore store,
            Invitation invitation,
            OrganizationSettings organization) {
        this.db = db;
        this.inbox = inbox;
        this.accounts = accounts;
        this.store = store;
        this.invitation = invitation;
        this.organization = organization;
    }

    /** To those who give it, but for whoever planned it. */
    void planned(Plan plan, List<ClassDraft.Host> hosts, long by) {
        var others = hosts.stream()
                .map(ClassDraft.Host::accountId)
                .filter(id -> id != by)
                .toList();
        var arguments = about(plan);
        arguments.put("by", accounts.nameOf(by).orElse("—"));
        invite(plan, others, "live.host", arguments);
    }

    void registered(Plan plan, long memberId) {
        invite(plan, List.of(memberId), "live.registered", about(plan));
    }

    /** A place became free. */
    void placed(Plan plan, Collection<Long> memberIds) {
        invite(plan, memberIds, "live.placed", about(plan));
    }

    void left(Plan plan, long memberId) {
        inbox.invite(
                List.of(memberId),
                "live.left",
                about(plan),
                link(plan),
                (account, sender, english) -> invitation.cancel(plan, account, sender, english));
    }

    void moved(Plan before, Plan plan) {
        var arguments = about(plan);
        Inbox.put(arguments, "before", when(before.live().startsAt()));
        invite(plan, concerned(plan.id()), "live.moved", arguments);
    }

    void cancelled(Plan plan) {
        var arguments = about(plan);
        arguments.put("why", plan.cancelledWhy());
        inbox.invite(
                concerned(plan.id()),
                "live.cancelled",
                arguments,
                link(plan),
                (account, sender, english) -> invitation.cancel(plan, account, sender, english));
    }

    /** The presenter never came, and the class closed itself. */
    void nobodyCame(Plan plan) {
        inbox.sendAll(concerned(plan.id()), "live.nobody-came", about(plan), link(plan));
    }

    Inbox.Reminder reminder(Plan plan, long memberId, String occasion) {
        return new Inbox.Reminder(memberId, "live.reminder-" + occasion, Map.copyOf(about(plan)), link(plan));
    }

    private void invite(Plan plan, Collection<Long> memberIds, String kind, Map<String, String> arguments) {
        MailCalendar calendar = (account, sender, english) -> invitation.request(plan, account, sender, english);
        inbox.invite(memberIds, kind, arguments, link(plan), calendar);
    }

    /** All who registered, waiting or not, and all who give it. */
    Set<Long> concerned(long classId) {
        var found = new LinkedHashSet<>(db.query(
                "select member_id from live_registration where class_id = ? order by id",
                row -> row.getLong(1),
                classId));
        store.hosts(classId).forEach(host -> found.add(host.accountId()));
        return found;
    }

    private Map<String, String> about(Plan plan) {
        var arguments = new HashMap<String, String>();
        Inbox.put(arguments, "title", plan.live().title());
        Inbox.put(arguments, "when", when(plan.live().startsAt()));
        return arguments;
    }

    private Text when(Instant at) {
        var local = at.atZone(organization.zone());
        return Text.of(ZH.format(local), EN.format(local));
    }

    private static String link(Plan plan) {
        return "/live/" + plan.id();
    }
}
