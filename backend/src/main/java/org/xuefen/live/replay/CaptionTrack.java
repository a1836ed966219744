package org.xuefen.live.replay;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xuefen.live.LiveCaptions;
import org.xuefen.live.LiveClasses;
import org.xuefen.media.live.Stretch;
import org.xuefen.shared.Db;

/** What was written along with a class as WebVTT (W3C WebVTT 1, section 4). */
@Singleton
class CaptionTrack implements LiveCaptions {
    private static final long LONGEST_MILLIS = 6_000;
    private static final long SHORTEST_MILLIS = 800;

    private final Db db;
    private final LiveClasses classes;

    CaptionTrack(Db db, LiveClasses classes) {
        this.db = db;
        this.classes = classes;
    }

    /** A line, and when it was written. */
    record Line(Instant at, String text) {}

    @Override
    public Optional<Track> captions(long classId, List<Stretch> stretches) {
        var lines = db.query(
                "select said_at, text from live_caption where class_id = ? order by said_at, id",
                row -> new Line(Db.requireInstant(row, "said_at"), row.getString("text")),
                classId);
        var tongue = Tongue.of(classes.require(classId).title());
        return webVtt(lines, stretches).map(text -> new Track(tongue.language(), text));
    }

    /** Each until the next, some seconds at most; what was written while nothing was recorded is left out. */
    static Optional<String> webVtt(List<Line> lines, List<Stretch> stretches) {
        var recorded = lines.stream()
                .filter(line -> stretches.stream().anyMatch(each -> within(each, line.at())))
                .toList();
        if (recorded.isEmpty()) {
            return Optional.empty();
        }
        var text = new StringBuilder("WEBVTT\n");
        for (int i = 0; i < recorded.size(); i++) {
            long from = position(stretches, recorded.get(i));
            long until = i + 1 < recorded.size() ? position(stretches, recorded.get(i + 1)) : Long.MAX_VALUE;
            long end = Math.max(from + SHORTEST_MILLIS, Math.min(until, from + LONGEST_MILLIS));
            text.append('\n')
                    .append(time(from))
                    .append(" --> ")
                    .append(time(end))
                    .append('\n');
            text.append(escaped(recorded.get(i).text())).append('\n');
        }
        return Optional.of(text.toString());
    }

    private static boolean within(Stretch stretch, Instant at) {
        long into = at.toEpochMilli() - stretch.startMillis();
        return into >= 0 && into <= stretch.durationMillis();
    }

    private static long position(List<Stretch> stretches, Line line) {
        return Stretch.position(stretches, line.at().toEpochMilli());
    }

    private static String time(long millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1_000 % 60,
                millis % 1_000);
    }

    /** A blank line would end the cue; an arrow would begin one. */
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ")
                .strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
