package org.xuefen.media.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A kill may come between the renditions of a segment: what not all have is left out, and what one lacks is told as a gap. */
final class AfterKill {
    private AfterKill() {}

    static void even(Map<Rendition, List<Segment>> lanes, List<Generation> generations) {
        if (generations.isEmpty() || lanes.isEmpty()) {
            lanes.clear();
            return;
        }
        var first = generations.getFirst().heads().keySet();
        int common = common(lanes, generations.getLast());
        for (var each : first) {
            var lane = lanes.computeIfAbsent(each, absent -> new ArrayList<>());
            while (lane.size() > common) {
                lane.removeLast();
            }
        }
        lanes.keySet().retainAll(first);
        var high = lanes.get(Rendition.HIGH);
        for (var lane : lanes.values()) {
            while (high != null && lane.size() < high.size()) {
                lane.add(hole(high.get(lane.size())));
            }
            lane.forEach(segment -> segment.done = true);
        }
    }

    /** How many segments all renditions have; the last generation may have begun and brought nothing yet. */
    private static int common(Map<Rendition, List<Segment>> lanes, Generation last) {
        int length = last.heads().keySet().stream()
                .mapToInt(each -> lanes.getOrDefault(each, List.of()).size())
                .min()
                .orElse(0);
        int longest = lanes.values().stream().mapToInt(List::size).max().orElse(0);
        return length == 0 ? longest : length;
    }

    private static Segment hole(Segment beside) {
        var hole = new Segment(beside.generation, beside.startMillis);
        hole.micros = beside.micros;
        hole.empty = true;
        return hole;
    }
}
