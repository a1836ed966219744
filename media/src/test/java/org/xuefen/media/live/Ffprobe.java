package org.xuefen.media.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;

/** The bundled ffprobe, as a judge of what we write. */
final class Ffprobe {
    record Packet(boolean picture, double seconds, boolean key) {}

    private Ffprobe() {}

    static List<Packet> packets(Path file) throws Exception {
        var found = new ArrayList<Packet>();
        for (var line : run("-show_entries", "packet=codec_type,dts_time,flags", "-of", "csv=p=0", file.toString())) {
            var fields = line.split(",");
            found.add(new Packet(fields[0].equals("video"), Double.parseDouble(fields[1]), fields[2].startsWith("K")));
        }
        return found;
    }

    /** Decoded play time of a playlist. */
    static double playedSeconds(Path playlist) throws Exception {
        var lines = run(
                "-allowed_extensions",
                "ALL",
                "-count_frames",
                "-select_streams",
                "v:0",
                "-show_entries",
                "stream=nb_read_frames",
                "-of",
                "csv=p=0",
                playlist.toString());
        return Double.parseDouble(lines.getFirst().replace(",", "")) / 30;
    }

    private static List<String> run(String... arguments) throws Exception {
        var program = Path.of(Loader.load(org.bytedeco.ffmpeg.ffprobe.class));
        var command = new ArrayList<>(List.of(program.toString(), "-v", "error"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LD_LIBRARY_PATH", program.getParent().toString());
        var process = builder.start();
        List<String> lines;
        try (var reader = process.inputReader()) {
            lines = reader.lines().filter(line -> !line.isBlank()).toList();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        return lines;
    }
}
