package org.xuefen.media.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xuefen.media.MediaException;

/** The head of what FFmpeg writes: its tracks, in their order. */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
record Movie(byte[] mvhd, List<Track> tracks) {
    private static final int MOST_TRACKS = 8;

    Movie {
        tracks = List.copyOf(tracks);
    }

    static Movie read(Cursor moov) throws MediaException {
        var traks = new ArrayList<Cursor.Box>();
        byte[] mvhd = {};
        Map<Long, byte[]> defaults = Map.of();
        for (var box : moov.boxes()) {
            switch (box.type()) {
                case "mvhd" -> mvhd = box.whole();
                case "trak" -> traks.add(box);
                case "mvex" -> defaults = defaults(box.body());
                default -> {}
            }
        }
        if (mvhd.length == 0 || traks.isEmpty() || traks.size() > MOST_TRACKS) {
            throw Cursor.damaged(traks.size() + " tracks");
        }
        var tracks = new ArrayList<Track>();
        for (var trak : traks) {
            var bare = Track.read(trak, new byte[0]);
            var trex = defaults.get(bare.id());
            if (trex == null || tracks.stream().anyMatch(other -> other.id() == bare.id())) {
                throw Cursor.damaged("track " + bare.id());
            }
            tracks.add(new Track(
                    bare.id(),
                    bare.kind(),
                    bare.codec(),
                    bare.timescale(),
                    bare.width(),
                    bare.height(),
                    bare.trak(),
                    trex));
        }
        return new Movie(mvhd, tracks);
    }

    private static Map<Long, byte[]> defaults(Cursor mvex) throws MediaException {
        var found = new HashMap<Long, byte[]>();
        for (var box : mvex.boxes()) {
            if (box.type().equals("trex")) {
                found.put(box.body().skip(4).u32(), box.whole());
            }
        }
        return found;
    }
}
