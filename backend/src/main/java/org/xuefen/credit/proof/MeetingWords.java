package org.xuefen.credit.proof;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.merkle.Json;

/** What the record of a meeting says, in a sentence. */
final class MeetingWords {
    private MeetingWords() {}

    /** @throws IllegalArgumentException when it does not say what a record or a supplement says */
    static String of(Map<String, @Nullable Object> content) {
        if (!"0".equals(content.get("number"))) {
            return "Supplement %s to the record of meeting %s, whose hash is %s; signed %s."
                    .formatted(
                            Json.string(content.get("number")),
                            Json.string(content.get("meeting")),
                            Json.string(content.get("corrects")),
                            Json.string(content.get("signedAt")));
        }
        var count = Json.object(content.get("attendance"));
        var resolutions = Json.list(content.get("resolutions")).stream()
                .map(MeetingWords::resolution)
                .collect(Collectors.joining("; "));
        return "Record of meeting %s, %s: %s of %s expected were there; %s; %s attachments; signed %s."
                .formatted(
                        Json.string(content.get("meeting")),
                        PaperCheck.name(content.get("title")),
                        Json.string(count.get("present")),
                        Json.string(count.get("expected")),
                        resolutions.isEmpty() ? "no resolution" : resolutions,
                        Json.list(content.get("attachments")).size(),
                        Json.string(content.get("signedAt")));
    }

    private static String resolution(@Nullable Object each) {
        var resolution = Json.object(each);
        return "resolution %s %s with %s for, %s against, %s abstained"
                .formatted(
                        Json.string(resolution.get("number")),
                        Json.string(resolution.get("result")),
                        Json.string(resolution.get("for")),
                        Json.string(resolution.get("against")),
                        Json.string(resolution.get("abstained")));
    }
}
