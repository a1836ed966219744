package org.xuefen.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The bundled ffmpeg as a presenter's device: it records what a browser would, and sends as OBS does. */
public final class SenderProgram {
    private static Path recorded;

    private SenderProgram() {}

    /** Half a minute as a browser's recorder writes it: H.264 with a key frame a second and Opus in Matroska. */
    public static synchronized byte[] recording() throws Exception {
        if (recorded == null) {
            recorded = Files.createTempFile("sent", ".mkv");
            recorded.toFile().deleteOnExit();
            run(clip(
                    Duration.ofSeconds(30),
                    "-c:a",
                    "libopus",
                    "-f",
                    "matroska",
                    "-cluster_time_limit",
                    "100",
                    recorded.toString()));
        }
        return Files.readAllBytes(recorded);
    }

    /** 720p30 at about two megabits, as a presenter's browser sends it. */
    public static byte[] high(Duration length) throws Exception {
        var file = Files.createTempFile("sent", ".mkv");
        file.toFile().deleteOnExit();
        run(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=1280x720:rate=30",
                "-f",
                "lavfi",
                "-i",
                "sine=sample_rate=48000",
                "-t",
                length.toSeconds() + "",
                "-c:v",
                "libopenh264",
                "-b:v",
                "2000k",
                "-g",
                "30",
                "-c:a",
                "libopus",
                "-cluster_time_limit",
                "100",
                "-f",
                "matroska",
                file.toString()));
        return Files.readAllBytes(file);
    }

    /** The same in Vp8, as browsers record that have no H.264. */
    public static byte[] vp8(Duration length) throws Exception {
        var file = Files.createTempFile("sent", ".webm");
        run(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=320x240:rate=15",
                "-f",
                "lavfi",
                "-i",
                "sine=sample_rate=48000",
                "-t",
                length.toSeconds() + "",
                "-c:v",
                "libvpx",
                "-deadline",
                "realtime",
                "-g",
                "15",
                "-c:a",
                "libopus",
                file.toString()));
        return Files.readAllBytes(file);
    }

    /** Sends in real time to an address, until it is ended or {@code length} is over. */
    public static Process sending(Duration length, String format, String address) throws Exception {
        var arguments = new ArrayList<String>(List.of("-re"));
        arguments.addAll(clip(length, "-c:a", "aac", "-f", format, address));
        return start(arguments);
    }

    private static List<String> clip(Duration length, String... output) {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("-f", "lavfi", "-i", "testsrc2=size=640x360:rate=30"));
        arguments.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000"));
        arguments.addAll(List.of("-t", length.toSeconds() + "", "-c:v", "libopenh264", "-b:v", "800k", "-g", "30"));
        arguments.addAll(List.of(output));
        return arguments;
    }

    private static void run(List<String> arguments) throws Exception {
        var process = start(arguments);
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private static Process start(List<String> arguments) throws MediaException, IOException {
        var program = Programs.ffmpeg();
        var command = new ArrayList<>(List.of(program.toString(), "-v", "error", "-nostdin", "-y"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LD_LIBRARY_PATH", String.valueOf(program.getParent()));
        return builder.start();
    }
}
