import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;

/** Makes the recording of the journeys, with the FFmpeg that the server brings: a moving picture and a tone, 30 s. */
class Clip {
    public static void main(String[] arguments) throws Exception {
        var ffmpeg = Loader.load(org.bytedeco.ffmpeg.ffmpeg.class);
        var make = new ProcessBuilder(
                ffmpeg, "-v", "error", "-nostdin", "-y",
                "-f", "lavfi", "-i", "testsrc2=size=480x270:rate=25",
                "-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000",
                "-t", "30", "-c:v", "libopenh264", "-b:v", "600k", "-c:a", "aac", arguments[0]);
        make.environment().put("LD_LIBRARY_PATH", Path.of(ffmpeg).getParent().toString());
        System.exit(make.inheritIO().start().waitFor());
    }
}
