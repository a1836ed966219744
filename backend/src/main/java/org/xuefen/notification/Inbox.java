package org.xuefen.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/** Everyone's inbox. */
public interface Inbox {
    /**
     * Tells a member something, in the caller's transaction. The words are those of the kind; {@code {x}} in them is
     * the argument {@code x}, or of {@code x_zh} and {@code x_en} the one in the reader's language.
     *
     * @param link a path of this site, such as {@code /courses/42}
     */
    void send(long memberId, String kind, Map<String, String> arguments, @Nullable String link);

    /** The same to many, in a few statements. */
    void sendAll(Collection<Long> memberIds, String kind, Map<String, String> arguments, @Nullable String link);

    /** The same to many, their mails with something for a calendar. */
    void invite(
            Collection<Long> memberIds,
            String kind,
            Map<String, String> arguments,
            @Nullable String link,
            MailCalendar calendar);

    /** The same to each their own, in a few statements. It can wait: mail is held until the reader's quiet hours end. */
    void remind(Collection<Reminder> reminders);

    /** The same, and no mail at all to those whose quiet hours end too late. */
    void remindBefore(Collection<Reminder> reminders, Instant useless);

    /** What one member is reminded of. */
    record Reminder(
            long memberId,
            String kind,
            Map<String, String> arguments,
            @Nullable String link) {}

    /** Adds an argument in both languages. */
    static void put(Map<String, String> arguments, String name, Text text) {
        arguments.put(name + "_zh", text.zh());
        arguments.put(name + "_en", text.en());
    }

    long unread(long memberId);
}
