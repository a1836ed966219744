package org.xuefen.media;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;

/**
 * The bundled {@code ffmpeg} and {@code ffprobe} programs, unpacked once per machine into JavaCPP's cache with the libraries
 * beside them. None of them is loaded into this process.
 */
final class Programs {
    private Programs() {}

    static Path ffmpeg() throws MediaException {
        return located("ffmpeg");
    }

    static Path ffprobe() throws MediaException {
        return located("ffprobe");
    }

    private static synchronized Path located(String name) throws MediaException {
        var platform = Loader.getPlatform();
        try {
            var folder = Loader.cacheResource(org.bytedeco.ffmpeg.ffmpeg.class, platform);
            if (folder == null) {
                throw new MediaException(MediaFault.PROGRAM, "There is no " + name + " for " + platform);
            }
            switch (platform) {
                case "linux-x86_64" -> NoDevices.into(folder.toPath(), NoDevices.Machine.X86_64);
                case "linux-arm64" -> NoDevices.into(folder.toPath(), NoDevices.Machine.AARCH64);
                default -> {}
            }
            var program = new File(folder, platform.startsWith("windows") ? name + ".exe" : name);
            if (!program.canExecute() && !program.setExecutable(true)) {
                throw new MediaException(MediaFault.PROGRAM, program + " can't be executed");
            }
            return program.toPath();
        } catch (IOException | LinkageError | RuntimeException missing) {
            throw new MediaException(MediaFault.PROGRAM, name + ": " + missing.getMessage());
        }
    }
}
