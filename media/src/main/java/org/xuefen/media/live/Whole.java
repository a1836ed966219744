package org.xuefen.media.live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The segments that every rendition has on the disk, in order; beside a picture there may be no sound. */
final class Whole {
    private Whole() {}

    static Map<Rendition, List<Segment>> of(Map<Rendition, List<Segment>> lanes) {
        Map<Rendition, List<Segment>> all = new EnumMap<>(Rendition.class);
        lanes.keySet().forEach(each -> all.put(each, new ArrayList<>()));
        int length = lanes.values().stream().mapToInt(List::size).min().orElse(0);
        for (int i = 0; i < length; i++) {
            int number = i;
            boolean whole = lanes.entrySet().stream()
                    .allMatch(lane -> kept(lane.getKey(), lane.getValue().get(number)));
            if (whole) {
                all.forEach((rendition, segments) ->
                        segments.add(lanes.getOrDefault(rendition, List.of()).get(number)));
            }
        }
        return all;
    }

    private static boolean kept(Rendition rendition, Segment segment) {
        return segment.onDisk() || (rendition != Rendition.HIGH && segment.empty);
    }
}
