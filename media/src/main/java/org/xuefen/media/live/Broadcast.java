package org.xuefen.media.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What is sent of one class, from its first picture to its end: the newest in memory, all of it on the disk, told as playlists.
 * It is opened again from its folder after a kill, and goes on with the next generation. Thread-safe.
 */
public final class Broadcast implements AutoCloseable {
    /** Players that know no parts stay three segments behind; slow ones some more. */
    private static final int KEPT = 20;

    private static final int KEPT_WHEN_SCARCE = 8;
    private static final long LATE_MILLIS = 3_000;

    private final Path folder;
    private final Memory memory;
    private final Clock clock;
    private final Map<Rendition, List<Segment>> lanes = new EnumMap<>(Rendition.class);
    private final List<Generation> generations = new ArrayList<>();
    private final Waiters waiters = new Waiters();
    private final Map<String, byte[]> rendered = new HashMap<>();
    private final Map<Rendition, Long> peaks = new EnumMap<>(Rendition.class);
    private final Keeper keeper;
    private long held;
    private boolean ended;
    private long lastPartMillis;

    private Broadcast(Path folder, Memory memory, Clock clock) throws IOException {
        this.folder = folder;
        this.memory = memory;
        this.clock = clock;
        var kept = Journal.read(folder);
        for (var each : kept.generations()) {
            // One that came to nothing on a full disk is not in the list, but its number was given.
            while (generations.size() < each.number()) {
                generations.add(new Generation(generations.size(), each.startMillis(), each.heads()));
            }
            generations.add(each);
        }
        lanes.putAll(kept.segments());
        AfterKill.even(lanes, generations);
        var high = lane(Rendition.HIGH);
        lastPartMillis = high.isEmpty() ? 0 : high.getLast().startMillis;
        this.keeper = new Keeper(folder, this);
    }

    /** Begins, or goes on with what the folder holds. */
    public static Broadcast open(Path folder, Memory memory, Clock clock) throws IOException {
        return new Broadcast(folder, memory, clock);
    }

    /**
     * Where what a presenter sends is cut; its fragments are read by {@link Fragments}.
     *
     * @param fresh hears once, when the first part is there
     */
    public Fragments fragments(Runnable fresh) {
        return new Fragments(new Cutter(new Cutter.Cuts() {
            private boolean heard;

            @Override
            public void begin(Map<Rendition, Head> heads) {
                Broadcast.this.begin(heads);
            }

            @Override
            public void part(Rendition rendition, CutPart part) {
                publish(rendition, part);
                if (!heard) {
                    heard = true;
                    fresh.run();
                }
            }
        }));
    }

    private synchronized void begin(Map<Rendition, Head> heads) {
        closeSegments();
        var generation = new Generation(generations.size(), clock.millis(), new EnumMap<>(heads));
        generations.add(generation);
        if (lanes.isEmpty()) {
            heads.keySet().forEach(each -> lanes.put(each, new ArrayList<>()));
        }
        keeper.begin(generation);
    }

    private synchronized void publish(Rendition rendition, CutPart cut) {
        if (ended) {
            return;
        }
        var now = generations.getLast().heads().keySet();
        add(rendition, cut);
        if (rendition == Rendition.HIGH) {
            // A generation may lack what an earlier one had: the same picture stands in, or nothing.
            if (!now.contains(Rendition.LOW)) {
                add(Rendition.LOW, cut);
            }
            if (!now.contains(Rendition.AUDIO)) {
                add(Rendition.AUDIO, new CutPart(new byte[0], cut.micros(), false, cut.opens(), cut.closes()));
            }
        }
        release();
    }

    private void add(Rendition rendition, CutPart cut) {
        var lane = lanes.get(rendition);
        if (lane == null) {
            return;
        }
        rendered.keySet().removeIf(key -> key.startsWith(rendition.fileName()));
        if (cut.opens() || lane.isEmpty() || lane.getLast().done) {
            finishLast(rendition, lane);
            long began = clock.millis() - cut.micros() / 1000;
            var high = lanes.get(Rendition.HIGH);
            // The same moment in all renditions, so that a player finds its place when it changes.
            long start = rendition != Rendition.HIGH && high != null && high.size() > lane.size()
                    ? high.get(lane.size()).startMillis
                    : start(lane, began);
            lane.add(new Segment(generations.size() - 1, start));
        }
        var segment = lane.getLast();
        var part = new Part(cut.bytes(), cut.micros(), cut.independent());
        segment.add(part);
        hold(part.bytes().length);
        lastPartMillis = clock.millis();
        if (part.bytes().length > 0) {
            keeper.keep(rendition, lane.size() - 1, segment, part);
        }
        if (cut.closes()) {
            finishLast(rendition, lane);
        }
    }

    /** Within a generation, time goes as the picture does and not as its parts happen to arrive. */
    private long start(List<Segment> lane, long arrived) {
        if (lane.isEmpty()) {
            return arrived;
        }
        var before = lane.getLast();
        long told = before.startMillis + before.micros / 1000;
        boolean goesOn = before.generation == generations.size() - 1 && arrived - told < LATE_MILLIS;
        return goesOn ? told : Math.max(told, arrived);
    }

    private void closeSegments() {
        lanes.forEach(this::finishLast);
        rendered.clear();
    }

    private void finishLast(Rendition rendition, List<Segment> lane) {
        if (lane.isEmpty() || lane.getLast().done) {
            return;
        }
        var segment = lane.getLast();
        segment.done = true;
        segment.empty = segment.bytes == 0;
        segment.memory = segment.whole();
        hold(segment.bytes);
        long bits = segment.micros == 0 ? 0 : segment.bytes * 8_000_000L / segment.micros;
        peaks.merge(rendition, bits, Math::max);
        int size = lane.size();
        if (size > Playlists.SEGMENTS_WITH_PARTS) {
            dropParts(lane.get(size - 1 - Playlists.SEGMENTS_WITH_PARTS));
        }
        forget(lane);
    }

    private void dropParts(Segment segment) {
        if (segment.done) {
            hold(-segment.parts.stream().mapToLong(part -> part.bytes().length).sum());
            segment.parts = List.of();
        }
    }

    /** What is on the disk need not be in memory; what is not goes too, in the end, and is told as a gap. */
    private void forget(List<Segment> lane) {
        int keep = memory.scarce() ? KEPT_WHEN_SCARCE : KEPT;
        for (int i = lane.size() - 1 - keep; i >= 0 && lane.get(i).memory != null; i--) {
            hold(-lane.get(i).bytes);
            lane.get(i).memory = null;
        }
    }

    private void hold(long bytes) {
        held += bytes;
        memory.take(bytes);
    }

    synchronized boolean isUnwritten(Segment segment) {
        return segment.unwritten;
    }

    synchronized void stored(Segment segment, long offset, int length) {
        if (segment.offset < 0) {
            segment.offset = offset;
        }
        segment.stored += length;
    }

    synchronized void notStored(Segment segment) {
        segment.unwritten = true;
    }

    /** The presenter's picture stopped: what is there is complete, and players wait. */
    public synchronized void interrupted() {
        closeSegments();
        release();
    }

    /** Nothing more will come. */
    public void finish() {
        synchronized (this) {
            if (ended) {
                return;
            }
            closeSegments();
            ended = true;
            release();
        }
        keeper.close();
    }

    /** Ends without an end: the folder can be opened again. */
    @Override
    public void close() {
        finish();
        synchronized (this) {
            memory.take(-held);
            held = 0;
        }
    }

    public synchronized boolean ended() {
        return ended;
    }

    /** Whether anything can be watched. */
    public synchronized boolean begun() {
        return lanes.values().stream().anyMatch(lane -> !lane.isEmpty());
    }

    /** Whether the disk does not take what is given now. */
    public boolean diskFailing() {
        return keeper.failing();
    }

    /** Milliseconds of the class that can be watched. */
    public synchronized long durationMillis() {
        return lane(Rendition.HIGH).stream().mapToLong(each -> each.micros).sum() / 1000;
    }

    public synchronized long lastPartMillis() {
        return lastPartMillis;
    }

    private List<Segment> lane(Rendition rendition) {
        return lanes.getOrDefault(rendition, List.of());
    }

    /** The list of renditions; {@code suffix} is appended to the addresses in it. */
    public synchronized Optional<byte[]> master(boolean parts, String suffix) {
        if (generations.isEmpty() || !begun()) {
            return Optional.empty();
        }
        Map<Rendition, Head> heads = new EnumMap<>(Rendition.class);
        Map<Rendition, Long> bits = new EnumMap<>(Rendition.class);
        for (var each : lanes.keySet()) {
            var newest = generations.getLast().heads().get(each);
            heads.put(
                    each,
                    newest != null ? newest : generations.getFirst().heads().get(each));
            bits.put(each, Math.max(each.leastBits(), peaks.getOrDefault(each, 0L)));
        }
        return Optional.of(bytes(Playlists.master(heads, bits, parts, suffix)));
    }

    /** A playlist as it is now; empty when there is no such rendition. */
    public synchronized Optional<byte[]> playlist(Rendition rendition, boolean parts, boolean skip) {
        var lane = lanes.get(rendition);
        if (lane == null || lane.isEmpty()) {
            return Optional.empty();
        }
        var key = rendition.fileName() + parts + skip;
        return Optional.of(rendered.computeIfAbsent(
                key, each -> bytes(Playlists.media(rendition, lane, ended, new Playlists.View(parts, skip)))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a player may wait for. */
    public enum Wait {
        /** It is there. */
        THERE,
        /** It will come. */
        COMING,
        /** It is too far away to be waited for (RFC 8216bis §6.2.5.2 asks for an error), or too many wait. */
        REFUSED
    }

    /** @param part -1 for the whole segment */
    public synchronized Wait wait(Rendition rendition, long segment, int part) {
        var lane = lane(rendition);
        if (ended || Waiters.there(lane, segment, part)) {
            return Wait.THERE;
        }
        return segment > lane.size() + 1L || part > 60 || waiters.full() ? Wait.REFUSED : Wait.COMING;
    }

    /** Done once it is there, or the class is over; whoever asked gives up by completing it. */
    public CompletableFuture<Void> reached(Rendition rendition, long segment, int part) {
        synchronized (this) {
            return ended || Waiters.there(lane(rendition), segment, part)
                    ? CompletableFuture.completedFuture(null)
                    : waiters.add(rendition, segment, part);
        }
    }

    private void release() {
        waiters.release((rendition, segment, part) -> ended || Waiters.there(lane(rendition), segment, part));
    }

    /** The head of a generation. */
    public synchronized Optional<byte[]> head(Rendition rendition, int generation) {
        if (generation < 0 || generation >= generations.size()) {
            return Optional.empty();
        }
        return generations.get(generation).head(rendition).map(Head::bytes);
    }

    /** A part, while single parts are of use. */
    public synchronized Optional<byte[]> part(Rendition rendition, int segment, int part) {
        var lane = lane(rendition);
        if (segment < 0 || segment >= lane.size()) {
            return Optional.empty();
        }
        var parts = lane.get(segment).parts;
        return part >= 0 && part < parts.size() && parts.get(part).bytes().length > 0
                ? Optional.of(parts.get(part).bytes())
                : Optional.empty();
    }

    /** Empty for one that is not complete, and for a gap. */
    public synchronized Optional<Content> segment(Rendition rendition, int number) {
        var lane = lane(rendition);
        if (number < 0 || number >= lane.size() || !lane.get(number).done) {
            return Optional.empty();
        }
        return Optional.ofNullable(content(rendition, lane.get(number)));
    }

    private @Nullable Content content(Rendition rendition, Segment segment) {
        var kept = segment.memory;
        if (segment.empty) {
            return null;
        }
        if (kept != null) {
            return new Content.InMemory(kept);
        }
        return segment.onDisk()
                ? new Content.OnDisk(Journal.file(folder, rendition, segment.generation), segment.offset, segment.bytes)
                : null;
    }

    /** What was recorded, as stretches without a break; what is being given still is in them. */
    public synchronized List<Stretch> stretches() {
        return Stretches.of(lane(Rendition.HIGH).stream()
                .filter(segment -> !segment.unwritten && !segment.empty)
                .toList());
    }

    /** What the recording is made from. */
    synchronized Map<Rendition, List<Segment>> complete() {
        return Whole.of(lanes);
    }

    synchronized List<Generation> generations() {
        return generations.stream()
                .sorted(Comparator.comparingInt(Generation::number))
                .toList();
    }

    Path folder() {
        return folder;
    }
}
