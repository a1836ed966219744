package org.xuefen.media.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.media.MediaException;
import org.xuefen.media.MediaFault;

/**
 * Cuts samples into parts and segments, in all renditions at the same moments: those of the leading track, which is the
 * picture as it was sent. A segment begins at a key frame; where none comes in time it begins without one. Not thread-safe.
 */
final class Cutter implements FragmentReader.Sink {
    /** No part lasts longer, and none but a segment's last is shorter than 85 % of it (RFC 8216bis §4.4.3.7, §4.4.4.9). */
    static final long PART_TARGET = 350_000;

    private static final long LEAST_SEGMENT = 900_000;
    /** Rounded to whole seconds it is still {@link Playlists#TARGET_SECONDS}. */
    private static final long MOST_SEGMENT = 2_450_000;
    /** A hole in time, or a step back: what follows is told as a discontinuity. */
    private static final long GAP = 1_500_000;
    /** Samples of a follower that wait for their leader: some seconds. */
    private static final int MOST_WAITING = 4_000;

    /** Hears what is cut. */
    interface Cuts {
        /** A stretch without a break begins; also again after a hole in time. */
        void begin(Map<Rendition, Head> heads) throws MediaException;

        void part(Rendition rendition, CutPart part) throws MediaException;
    }

    private record Cut(long at, boolean segment) {}

    private final Cuts cuts;
    private final Map<Rendition, Lane> lanes = new EnumMap<>(Rendition.class);
    private final Map<Rendition, Head> heads = new EnumMap<>(Rendition.class);
    private @Nullable Track leader;
    private final List<Sample> leading = new ArrayList<>();
    private boolean begun;
    private long segmentStart;
    private long partStart;
    private long lastTime;
    private long lastEnd;

    Cutter(Cuts cuts) {
        this.cuts = cuts;
    }

    @Override
    public void movie(Movie movie) throws MediaException {
        var pictures = movie.tracks().stream()
                .filter(track -> track.kind() == Track.Kind.PICTURE)
                .toList();
        var sound = movie.tracks().stream()
                .filter(track -> track.kind() == Track.Kind.SOUND)
                .findFirst()
                .orElse(null);
        if (pictures.isEmpty() && sound == null) {
            throw new MediaException(MediaFault.NO_AUDIO_OR_VIDEO, "no track");
        }
        leader = pictures.isEmpty() ? sound : pictures.getFirst();
        lane(movie, Rendition.HIGH, pictures.isEmpty() ? null : pictures.getFirst(), sound);
        if (pictures.size() > 1) {
            lane(movie, Rendition.LOW, pictures.get(1), sound);
        }
        if (sound != null) {
            lane(movie, Rendition.AUDIO, null, sound);
        }
    }

    private void lane(Movie movie, Rendition rendition, @Nullable Track picture, @Nullable Track sound) {
        var tracks = new ArrayList<Track>();
        if (picture != null) {
            tracks.add(picture);
        }
        if (sound != null) {
            tracks.add(sound);
        }
        lanes.put(rendition, new Lane(rendition, picture, sound));
        heads.put(
                rendition,
                new Head(
                        Muxer.head(movie, tracks),
                        String.join(",", tracks.stream().map(Track::codec).toList()),
                        picture == null ? 0 : picture.width(),
                        picture == null ? 0 : picture.height()));
    }

    @Override
    public void samples(Track track, List<Sample> samples) throws MediaException {
        for (var sample : samples) {
            if (track.equals(leader)) {
                long at = track.micros(sample.time());
                if (begun && (at < lastTime || at - lastTime > GAP)) {
                    fragmentEnd();
                    end();
                }
                lastTime = at;
                leading.add(sample);
            }
            for (var lane : lanes.values()) {
                lane.add(track, sample);
            }
        }
    }

    @Override
    public void fragmentEnd() throws MediaException {
        var track = leader;
        if (track == null) {
            return;
        }
        for (var sample : leading) {
            lead(track, sample);
        }
        leading.clear();
        for (var lane : lanes.values()) {
            lane.follow();
        }
    }

    private void lead(Track track, Sample sample) throws MediaException {
        long at = track.micros(sample.time());
        long end = track.micros(sample.time() + sample.duration());
        if (!begun) {
            if (!sample.key()) {
                return;
            }
            cuts.begin(Map.copyOf(heads));
            begun = true;
            segmentStart = at;
            partStart = at;
            lanes.values().forEach(lane -> lane.begin(at));
        } else if ((sample.key() && at - segmentStart >= LEAST_SEGMENT) || end - segmentStart > MOST_SEGMENT) {
            cut(new Cut(at, true));
            segmentStart = at;
        } else if (end - partStart > PART_TARGET && at > partStart) {
            cut(new Cut(at, false));
        }
        lastEnd = Math.max(end, at + 1);
    }

    private void cut(Cut cut) {
        lanes.values().forEach(lane -> lane.cuts.add(cut));
        partStart = cut.at();
    }

    /** Nothing more comes, or nothing that goes on from here: what is there goes out. */
    void end() throws MediaException {
        if (!begun) {
            return;
        }
        for (var lane : lanes.values()) {
            lane.cuts.add(new Cut(lastEnd, true));
            lane.flush();
        }
        begun = false;
    }

    /** What one rendition has to do. */
    private final class Lane {
        /** The low picture's times are rounded otherwise than the source's. */
        private static final long ROUNDING = 8_000;

        private static final long PATIENCE = 400_000;

        private final Rendition rendition;
        private final @Nullable Track picture;
        private final @Nullable Track sound;
        private final ArrayDeque<Cut> cuts = new ArrayDeque<>();
        private final ArrayDeque<Sample> pictures = new ArrayDeque<>();
        private final ArrayDeque<Sample> sounds = new ArrayDeque<>();
        private long start;
        private boolean opens;
        private int sequence;

        Lane(Rendition rendition, @Nullable Track picture, @Nullable Track sound) {
            this.rendition = rendition;
            this.picture = picture;
            this.sound = sound;
        }

        void begin(long at) {
            start = at;
            opens = true;
            drop(pictures, picture, at - ROUNDING);
            drop(sounds, sound, at - PART_TARGET);
        }

        private void drop(ArrayDeque<Sample> queue, @Nullable Track track, long before) {
            while (track != null
                    && !queue.isEmpty()
                    && track.micros(queue.getFirst().time()) < before) {
                queue.removeFirst();
            }
        }

        void add(Track track, Sample sample) throws MediaException {
            if (track.equals(picture)) {
                pictures.add(sample);
            } else if (track.equals(sound)) {
                sounds.add(sample);
            }
            if (!begun) {
                trim(pictures);
                trim(sounds);
            } else if (pictures.size() + sounds.size() > MOST_WAITING) {
                throw Cursor.damaged("tracks that drift apart");
            }
        }

        private void trim(ArrayDeque<Sample> queue) {
            while (queue.size() > MOST_WAITING / 4) {
                queue.removeFirst();
            }
        }

        void follow() throws MediaException {
            while (!cuts.isEmpty() && reached(cuts.getFirst())) {
                emit(cuts.removeFirst(), false);
            }
        }

        void flush() throws MediaException {
            while (!cuts.isEmpty()) {
                emit(cuts.removeFirst(), cuts.isEmpty());
            }
            pictures.clear();
            sounds.clear();
        }

        /** Whether all that belongs before the cut is there: something after it has come. */
        private boolean reached(Cut cut) {
            if (picture == null) {
                var last = sounds.peekLast();
                return last != null && sound != null && sound.micros(last.time()) >= cut.at();
            }
            var last = pictures.peekLast();
            return last != null && picture.micros(last.time()) >= cut.at() - ROUNDING;
        }

        private void emit(Cut cut, boolean last) throws MediaException {
            var runs = new ArrayList<Muxer.Run>();
            boolean independent = picture == null;
            if (picture != null) {
                var taken = takePictures(picture, cut, last);
                if (!taken.isEmpty()) {
                    independent = taken.getFirst().key();
                    runs.add(new Muxer.Run(picture, taken));
                }
            }
            if (sound != null) {
                var taken = new ArrayList<Sample>();
                while (!sounds.isEmpty()
                        && (last || sound.micros(sounds.getFirst().time()) < cut.at())) {
                    taken.add(sounds.removeFirst());
                }
                if (!taken.isEmpty()) {
                    runs.add(new Muxer.Run(sound, taken));
                }
            }
            sequence++;
            var bytes = runs.isEmpty() ? new byte[0] : Muxer.fragment(sequence, runs);
            Cutter.this.cuts.part(rendition, new CutPart(bytes, cut.at() - start, independent, opens, cut.segment()));
            start = cut.at();
            opens = cut.segment();
        }

        /** Those before the cut; their durations are what lies between them, whatever was guessed before the next came. */
        private List<Sample> takePictures(Track track, Cut cut, boolean last) {
            var taken = new ArrayList<Sample>();
            while (!pictures.isEmpty() && (last || before(track, pictures.getFirst(), cut))) {
                var sample = pictures.removeFirst();
                var next = pictures.peekFirst();
                taken.add(next == null || next.time() <= sample.time() ? sample : lasting(sample, next));
            }
            return taken;
        }

        private boolean before(Track track, Sample sample, Cut cut) {
            long at = track.micros(sample.time());
            if (!cut.segment() || track.equals(leader)) {
                return at < cut.at() - (track.equals(leader) ? 0 : ROUNDING);
            }
            // A follower's segment begins at its own key frame, which is the next one but for rounding.
            return at < cut.at() - 2 * ROUNDING || (!sample.key() && at < cut.at() + ROUNDING && keyIsNear(track, cut));
        }

        private boolean keyIsNear(Track track, Cut cut) {
            return pictures.stream()
                    .limit(8)
                    .anyMatch(sample -> sample.key() && track.micros(sample.time()) < cut.at() + PATIENCE / 8);
        }

        private Sample lasting(Sample sample, Sample next) {
            long duration = Math.min(next.time() - sample.time(), Integer.MAX_VALUE);
            return new Sample(
                    sample.time(),
                    (int) duration,
                    sample.shift(),
                    sample.key(),
                    sample.bytes(),
                    sample.from(),
                    sample.length());
        }
    }
}
