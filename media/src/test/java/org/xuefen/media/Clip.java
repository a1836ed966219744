package org.xuefen.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Recordings the tests make for themselves: a moving test picture and a tone. */
public final class Clip {
    private Clip() {}

    public static Path make(Path target, int width, int height, Duration length, String... more) throws Exception {
        var command = new ArrayList<String>();
        command.addAll(List.of(Programs.ffmpeg().toString(), "-v", "error", "-nostdin", "-y"));
        command.addAll(List.of("-f", "lavfi", "-i", "testsrc2=size=%dx%d:rate=30".formatted(width, height)));
        command.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000"));
        command.addAll(List.of("-t", length.toMillis() + "ms", "-c:v", "libopenh264", "-b:v", "3M", "-c:a", "aac"));
        command.addAll(List.of(more));
        command.add(target.toString());
        var task = new Child.Task(command, Folder.of(target), Limits.standard(), Duration.ofMinutes(5), () -> false);
        var ended = Child.run(task, line -> {});
        if (ended.code() != 0) {
            throw new IllegalStateException(ended.errors());
        }
        return target;
    }
}
