package org.xuefen.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes {@code master.m3u8} from what was really encoded: measured bit rates, the codec string in each header. */
final class MasterPlaylist {
    private static final String SOUND_CODEC = "mp4a.40.2";

    private MasterPlaylist() {}

    static void write(Path folder, List<Rung> rungs, Rate rate, MediaInfo.@Nullable Audio audio)
            throws IOException, MediaException {
        var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        var sound = audio == null ? null : MediaPlaylist.read(folder.resolve(HlsPackage.SOUND + ".m3u8"));
        if (rungs.isEmpty() && sound != null) {
            text.append("#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS=\"%s\"\n%s.m3u8\n"
                    .formatted(sound.peakBits(), sound.averageBits(), SOUND_CODEC, HlsPackage.SOUND));
        } else if (audio != null) {
            text.append("#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"sound\",NAME=\"sound\",DEFAULT=YES,AUTOSELECT=YES,")
                    .append("CHANNELS=\"%d\",URI=\"%s.m3u8\"\n"
                            .formatted(LadderCommand.channels(audio), HlsPackage.SOUND));
        }
        for (var rung : rungs) {
            var picture = MediaPlaylist.read(folder.resolve(rung.name() + ".m3u8"));
            long peak = picture.peakBits() + (sound == null ? 0 : sound.peakBits());
            long average = picture.averageBits() + (sound == null ? 0 : sound.averageBits());
            text.append("#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,RESOLUTION=%dx%d,"
                            .formatted(peak, average, rung.width(), rung.height()))
                    .append(String.format(Locale.ROOT, "FRAME-RATE=%.3f,", rate.perSecond()))
                    .append("CODECS=\"%s%s\"".formatted(avc(folder, rung), sound == null ? "" : "," + SOUND_CODEC))
                    .append(sound == null ? "\n" : ",AUDIO=\"sound\"\n")
                    .append(rung.name())
                    .append(".m3u8\n");
        }
        Files.writeString(folder.resolve(HlsPackage.MASTER), text, StandardCharsets.UTF_8);
    }

    /** RFC 6381 §3.3: {@code avc1.} and the profile, constraint and level bytes of the avcC box. */
    private static String avc(Path folder, Rung rung) throws IOException, MediaException {
        var header = Files.readAllBytes(folder.resolve(rung.name() + "-init.mp4"));
        var mark = "avcC".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + 8 < header.length; i++) {
            if (header[i] == mark[0]
                    && header[i + 1] == mark[1]
                    && header[i + 2] == mark[2]
                    && header[i + 3] == mark[3]) {
                return "avc1.%02x%02x%02x".formatted(header[i + 5], header[i + 6], header[i + 7]);
            }
        }
        throw new MediaException(MediaFault.PROGRAM, rung.name() + " has no avcC box");
    }
}
