package org.xuefen.live.stage;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.xuefen.asset.Chapter;
import org.xuefen.live.LiveChapters.Mark;
import org.xuefen.media.live.Stretch;

/** Marks of a class as chapters of its recording. */
final class RecordedChapters {
    private static final int MOST = 200;
    private static final int LONGEST = 200;

    private RecordedChapters() {}

    /** Of several at one place, such as slides turned during a break, the last counts: it is what is shown there. */
    static List<Chapter> of(List<Mark> marks, List<Stretch> stretches) {
        var chapters = new TreeMap<Long, String>();
        marks.stream()
                .sorted(Comparator.comparing(Mark::at))
                .forEach(mark ->
                        chapters.put(Stretch.position(stretches, mark.at().toEpochMilli()), shortened(mark.title())));
        return chapters.entrySet().stream()
                .limit(MOST)
                .map(each -> new Chapter(each.getKey(), each.getValue()))
                .toList();
    }

    private static String shortened(String title) {
        return title.length() > LONGEST ? title.substring(0, LONGEST) : title;
    }
}
