package org.xuefen.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Says what a stranger's file holds, or why it cannot be a lesson. Reads headers only; thread-safe. */
public final class Probe {
    private static final Duration WALL = Duration.ofMinutes(1);

    private final Limits limits;

    public Probe(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads the headers of a file and checks them against the limits.
     *
     * @throws MediaException with a fault that is true of the file, or with one of ours
     */
    public MediaInfo read(Path file) throws MediaException, InterruptedException {
        Sniff.check(file);
        var flat = new Flat();
        var ended = Child.run(new Child.Task(command(file), Folder.of(file), limits, WALL, () -> false), flat::line);
        if (ended.code() != 0) {
            throw refused(ended);
        }
        if (flat.overflowed() || flat.number("format.nb_streams", 0) > limits.maxStreams()) {
            throw new MediaException(MediaFault.TOO_MANY_STREAMS, flat.text("format.nb_streams") + " streams");
        }
        var info = new Reading(flat).info();
        check(info, flat);
        return info;
    }

    private List<String> command(Path file) throws MediaException {
        var command = new ArrayList<String>();
        command.addAll(List.of(Programs.ffprobe().toString(), "-hide_banner", "-v", "error"));
        command.addAll(Demuxers.options());
        command.addAll(List.of("-probesize", "50M", "-analyzeduration", "20M", "-threads", "1"));
        command.addAll(List.of("-show_format", "-show_streams", "-show_chapters", "-of", "flat"));
        command.add("file:" + file.toAbsolutePath());
        return command;
    }

    private static MediaException refused(Child.Ended ended) {
        var errors = ended.errors();
        if (errors.contains("Cannot allocate memory")) {
            return new MediaException(MediaFault.DAMAGED, "asks for more memory than any recording needs. " + errors);
        }
        return new MediaException(MediaFault.NOT_MEDIA, errors);
    }

    private void check(MediaInfo info, Flat flat) throws MediaException {
        var video = info.video();
        if (video == null && info.audio() == null) {
            throw new MediaException(MediaFault.NO_AUDIO_OR_VIDEO, info.format());
        }
        if (info.duration().compareTo(limits.maxDuration()) > 0) {
            throw new MediaException(MediaFault.TOO_LONG, info.duration() + " of at most " + limits.maxDuration());
        }
        if (video != null) {
            var stream = "streams.stream." + video.index();
            if (flat.text(stream + ".codec_tag_string").startsWith("enc")
                    || video.codec().equals("encrypted")) {
                throw new MediaException(MediaFault.PROTECTED, "encrypted picture track");
            }
            if (video.codec().isEmpty()
                    || video.codec().equals("unknown")
                    || video.codec().equals("none")) {
                throw new MediaException(
                        MediaFault.UNSUPPORTED_CODEC, "picture " + flat.text(stream + ".codec_tag_string"));
            }
            if ((long) video.width() * video.height() > limits.maxPixels()) {
                throw new MediaException(MediaFault.TOO_LARGE_PICTURE, video.width() + "×" + video.height());
            }
            if (video.width() <= 0 || video.height() <= 0) {
                throw new MediaException(MediaFault.DAMAGED, "the picture has no size");
            }
        }
        var audio = info.audio();
        if (video == null
                && audio != null
                && (audio.codec().isEmpty() || audio.codec().equals("unknown"))) {
            throw new MediaException(MediaFault.UNSUPPORTED_CODEC, "sound track " + audio.index());
        }
    }
}
