package org.xuefen.media.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a class leaves on the disk while it is given: one growing file for each rendition and generation, and lines that say
 * where in them each part is. A line counts once it is whole, so that a kill at any moment leaves all but the last part.
 *
 * <pre>
 * g 1 1764500000000 high:avc1.42c01f,mp4a.40.2:1280:720 audio:mp4a.40.2:0:0
 * p high 12 1 1764500012000 83224 41200 333333 i
 * x high 13
 * </pre>
 */
final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final long LARGEST = 256L << 20;

    private final Path folder;
    private final FileChannel lines;
    private final Map<String, FileChannel> files = new java.util.HashMap<>();
    private final Map<String, Long> ends = new java.util.HashMap<>();
    private long linesEnd;

    /** What was read back. */
    record Kept(List<Generation> generations, Map<Rendition, List<Segment>> segments) {}

    Journal(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.lines = FileChannel.open(index(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.linesEnd = wholeLines();
    }

    static Path index(Path folder) {
        return folder.resolve("parts.log");
    }

    static Path file(Path folder, Rendition rendition, int generation) {
        return folder.resolve(rendition.fileName() + "-g" + generation + ".m4s");
    }

    private static Path head(Path folder, Rendition rendition, int generation) {
        return folder.resolve(rendition.fileName() + "-g" + generation + ".mp4");
    }

    void generation(Generation generation) throws IOException {
        var line = new StringBuilder("g " + generation.number() + " " + generation.startMillis());
        for (var each : generation.heads().entrySet()) {
            Files.write(
                    head(folder, each.getKey(), generation.number()),
                    each.getValue().bytes());
            var head = each.getValue();
            line.append(" %s:%s:%d:%d".formatted(each.getKey().fileName(), head.codecs(), head.width(), head.height()));
        }
        line(line.append('\n').toString());
    }

    /** Writes a part behind the one before it; returns where it begins. */
    long part(Rendition rendition, int number, Segment segment, Part part) throws IOException {
        var name = rendition.fileName() + "-g" + segment.generation;
        var file = files.get(name);
        if (file == null) {
            file = FileChannel.open(
                    file(folder, rendition, segment.generation), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            files.put(name, file);
        }
        long at = ends.computeIfAbsent(name, first -> 0L);
        var bytes = ByteBuffer.wrap(part.bytes());
        while (bytes.hasRemaining()) {
            file.write(bytes, at + bytes.position());
        }
        line("p %s %d %d %d %d %d %d %s\n"
                .formatted(
                        rendition.fileName(),
                        number,
                        segment.generation,
                        segment.startMillis,
                        at,
                        part.bytes().length,
                        part.micros(),
                        part.independent() ? "i" : "-"));
        ends.put(name, at + part.bytes().length);
        return at;
    }

    /** The disk has them, whatever happens to the machine. */
    void sync() throws IOException {
        for (var file : files.values()) {
            file.force(false);
        }
        lines.force(false);
    }

    /** Files of generations before this one are not written any more. */
    void closeBefore(int generation) {
        files.entrySet().removeIf(each -> {
            boolean old = !each.getKey().endsWith("-g" + generation);
            if (old) {
                close(each.getValue());
            }
            return old;
        });
    }

    void close() {
        files.values().forEach(Journal::close);
        files.clear();
        close(lines);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException cannot) {
            LOG.debug("a file of a class did not close", cannot);
        }
    }

    /** A line that could not be written whole is written over by the next. */
    private void line(String line) throws IOException {
        var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
        int length = bytes.remaining();
        while (bytes.hasRemaining()) {
            lines.write(bytes, linesEnd + bytes.position());
        }
        linesEnd += length;
    }

    /** Cuts off what a kill left of a last line. */
    private long wholeLines() throws IOException {
        long size = lines.size();
        var tail = new byte[(int) Math.min(size, 4096)];
        try (var reading = FileChannel.open(index(folder), StandardOpenOption.READ)) {
            reading.read(ByteBuffer.wrap(tail), size - tail.length);
        }
        int last = tail.length;
        while (last > 0 && tail[last - 1] != '\n') {
            last--;
        }
        long whole = size - tail.length + last;
        lines.truncate(whole);
        return whole;
    }

    static Kept read(Path folder) throws IOException {
        var generations = new ArrayList<Generation>();
        Map<Rendition, List<Segment>> segments = new EnumMap<>(Rendition.class);
        var sizes = new java.util.HashMap<Path, Long>();
        var index = index(folder);
        if (!Files.exists(index) || Files.size(index) > LARGEST) {
            return new Kept(generations, segments);
        }
        try (var read = Files.lines(index, StandardCharsets.ISO_8859_1)) {
            for (var line : (Iterable<String>) read::iterator) {
                var words = line.split(" ");
                if (words[0].equals("g") && words.length >= 3) {
                    generations.add(generation(folder, words));
                } else if (words[0].equals("p") && words.length == 9) {
                    part(folder, words, segments, sizes);
                }
            }
        } catch (IllegalArgumentException | java.io.UncheckedIOException broken) {
            LOG.warn("the list of parts in {} ends early: {}", folder.getFileName(), broken.getMessage());
        }
        return new Kept(generations, segments);
    }

    private static Generation generation(Path folder, String[] words) throws IOException {
        int number = Integer.parseInt(words[1]);
        Map<Rendition, Head> heads = new EnumMap<>(Rendition.class);
        for (int i = 3; i < words.length; i++) {
            var parts = words[i].split(":");
            var rendition = Rendition.named(parts[0]).orElseThrow(IllegalArgumentException::new);
            heads.put(
                    rendition,
                    new Head(
                            Files.readAllBytes(head(folder, rendition, number)),
                            parts[1],
                            Integer.parseInt(parts[2]),
                            Integer.parseInt(parts[3])));
        }
        return new Generation(number, Long.parseLong(words[2]), heads);
    }

    private static void part(Path folder, String[] words, Map<Rendition, List<Segment>> all, Map<Path, Long> sizes)
            throws IOException {
        var rendition = Rendition.named(words[1]).orElseThrow(IllegalArgumentException::new);
        int number = Integer.parseInt(words[2]);
        int generation = Integer.parseInt(words[3]);
        long offset = Long.parseLong(words[5]);
        int length = Integer.parseInt(words[6]);
        var segments = all.computeIfAbsent(rendition, each -> new ArrayList<>());
        // What was given from memory alone while the disk was full leaves a hole, which is told as one.
        while (segments.size() <= number) {
            var hole = new Segment(generation, Long.parseLong(words[4]));
            hole.done = true;
            hole.unwritten = segments.size() < number;
            segments.add(hole);
        }
        var segment = segments.get(number);
        var file = file(folder, rendition, generation);
        var size = sizes.get(file);
        if (size == null) {
            size = Files.exists(file) ? Files.size(file) : 0L;
            sizes.put(file, size);
        }
        boolean follows = segment.offset < 0 || segment.offset + segment.bytes == offset;
        if (offset + length > size || !follows || segment.generation != generation) {
            segment.unwritten = true;
            return;
        }
        if (segment.offset < 0) {
            segment.offset = offset;
        }
        segment.bytes += length;
        segment.stored += length;
        segment.micros += Long.parseLong(words[7]);
        segment.empty = segment.bytes == 0;
    }
}
