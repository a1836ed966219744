package org.xuefen.media;

import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;

/** The bundled {@code ffmpeg} and {@code ffprobe} programs, unpacked once per machine into JavaCPP's cache. */
final class Programs {
    private Programs() {}

    static Path ffmpeg() throws MediaException {
        return located(org.bytedeco.ffmpeg.ffmpeg.class);
    }

    static Path ffprobe() throws MediaException {
        return located(org.bytedeco.ffmpeg.ffprobe.class);
    }

    private static Path located(Class<?> program) throws MediaException {
        try {
            return Path.of(Loader.load(program));
        } catch (LinkageError | RuntimeException missing) {
            throw new MediaException(MediaFault.PROGRAM, program.getSimpleName() + ": " + missing.getMessage());
        }
    }
}
