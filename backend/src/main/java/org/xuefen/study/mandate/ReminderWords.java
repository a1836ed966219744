package org.xuefen.study.mandate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.xuefen.notification.Inbox;
import org.xuefen.shared.Text;

/** What a reminder says, in both languages: the reader's is chosen when it is read. */
final class ReminderWords {
    private static final int MOST_LINES = 8;
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M 月 d 日", Locale.CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private ReminderWords() {}

    /** One mandate in a message of its own, several in one digest. */
    static Inbox.Reminder of(long memberId, List<Said> all, LocalDate today) {
        var arguments = new HashMap<String, String>();
        if (all.size() == 1) {
            var said = all.getFirst();
            Inbox.put(arguments, "title", said.mandate().title());
            Inbox.put(arguments, "when", when(said, today));
            Inbox.put(arguments, "courses", titles(said.courses()));
            Inbox.put(arguments, "unit", said.unit());
            return reminder(memberId, "study.mandate-reminder", arguments, said.mandate());
        }
        arguments.put("count", Integer.toString(all.size()));
        Inbox.put(arguments, "list", list(all, today));
        return new Inbox.Reminder(memberId, "study.mandate-digest", Map.copyOf(arguments), "/mandates");
    }

    private static Inbox.Reminder reminder(long memberId, String kind, Map<String, String> arguments, Mandate mandate) {
        return new Inbox.Reminder(memberId, kind, Map.copyOf(arguments), "/mandates#m" + mandate.id());
    }

    private static Text list(List<Said> all, LocalDate today) {
        var shown = all.stream().limit(MOST_LINES).toList();
        int more = all.size() - shown.size();
        var zh = shown.stream()
                .map(said -> "《" + said.mandate().title().in(Locale.CHINESE) + "》"
                        + when(said, today).zh())
                .collect(Collectors.joining("；"));
        var en = shown.stream()
                .map(said -> "“" + said.mandate().title().in(Locale.ENGLISH) + "”, "
                        + lower(when(said, today).en()))
                .collect(Collectors.joining("; "));
        return more == 0
                ? Text.of(zh + "。", en + ".")
                : Text.of(zh + "；另有 " + more + " 项。", en + "; and " + more + " more.");
    }

    /** How it is with the due day, and what is new. */
    static Text when(Said said, LocalDate today) {
        var due = said.dueOn();
        long left = ChronoUnit.DAYS.between(today, due);
        var then = left(due, left);
        return switch (said.occasion().kind()) {
            case ISSUED -> Text.of("新的必修任务，" + then.zh(), "New: " + lower(then.en()));
            case MOVED -> Text.of("截止日期有变化，现在是" + then.zh(), "The due date has changed: " + lower(then.en()));
            case BEFORE, DUE, OVERDUE, CALLED -> then;
        };
    }

    private static Text left(LocalDate due, long left) {
        var zh = ZH.format(due);
        var en = EN.format(due);
        if (left < 0) {
            return Text.of(
                    zh + "已截止，逾期 " + -left + " 天",
                    "Overdue since " + en + ", by " + -left + (left == -1 ? " day" : " days"));
        }
        if (left == 0) {
            return Text.of("今天（" + zh + "）截止", "Due today, " + en);
        }
        return Text.of(
                zh + "截止，还有 " + left + " 天", "Due " + en + ", " + left + (left == 1 ? " day" : " days") + " left");
    }

    private static Text titles(List<Text> courses) {
        return Text.of(
                courses.stream()
                        .map(title -> "《" + title.in(Locale.CHINESE) + "》")
                        .collect(Collectors.joining("、")),
                courses.stream()
                        .map(title -> "“" + title.in(Locale.ENGLISH) + "”")
                        .collect(Collectors.joining(", ")));
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
