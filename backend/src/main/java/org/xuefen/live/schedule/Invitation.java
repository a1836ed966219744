package org.xuefen.live.schedule;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts.Account;
import org.xuefen.notification.MailCalendar;
import org.xuefen.shared.XuefenSettings;

/** Classes as events of a calendar. A class of a series is an event of its own: it may be moved alone. */
@Singleton
class Invitation {
    private final XuefenSettings settings;
    private final Clock clock;

    Invitation(XuefenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    MailCalendar.Part request(Plan plan, Account account, String sender, boolean english) {
        return part("REQUEST", plan, account, sender, english, false);
    }

    /** Takes it out of the calendar of someone who isn't coming, or of everyone. */
    MailCalendar.Part cancel(Plan plan, Account account, String sender, boolean english) {
        return part("CANCEL", plan, account, sender, english, true);
    }

    private MailCalendar.Part part(
            String method, Plan plan, Account account, String sender, boolean english, boolean cancelled) {
        var site = settings.publicUrl() == null ? "" : settings.publicUrl();
        var event = event(plan, site, english, cancelled, sender, account.email());
        return new MailCalendar.Part(method, ICalendar.of(method, "", List.of(event)));
    }

    ICalendar.Event event(Plan plan, String site, boolean english) {
        return event(plan, site, english, plan.live().cancelledAt() != null, null, null);
    }

    private ICalendar.Event event(
            Plan plan,
            String site,
            boolean english,
            boolean cancelled,
            @Nullable String organizer,
            @Nullable String attendee) {
        var locale = english ? Locale.ENGLISH : Locale.CHINESE;
        return new ICalendar.Event(
                "live-" + plan.id() + "@xuefen",
                plan.sequence(),
                clock.instant(),
                plan.live().startsAt(),
                plan.live().endsAt(),
                plan.live().title().in(locale),
                plan.summary().in(locale),
                site + "/live/" + plan.id(),
                cancelled,
                organizer,
                attendee);
    }
}
