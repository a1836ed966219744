package org.xuefen.credit.achievement;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Sha256;

/**
 * The canonical form of an achievement as it was confirmed. Lines of {@code name=value} in a fixed order, with line ends
 * and backslashes escaped; it never changes, a form with more in it would begin with another line.
 */
final class Sealed {
    private static final String FORM = "xuefen-achievement/1";

    private Sealed() {}

    /**
     * @param documents the hash of each document, in the order they were added
     * @param credential the hash of the badge's file
     */
    static String hash(Achievement achievement, List<String> documents, @Nullable String credential) {
        var content = achievement.content();
        var text = new StringBuilder(FORM).append('\n');
        line(text, "achievement", achievement.id());
        line(text, "kind", content.kind());
        line(text, "title", content.title());
        line(text, "organization", content.organization());
        line(text, "level", content.level());
        line(text, "first-day", content.firstDay());
        line(text, "last-day", content.lastDay());
        line(text, "number", content.number());
        line(text, "replaces", achievement.replaces());
        documents.forEach(hash -> line(text, "document", hash));
        line(text, "credential", credential);
        return Sha256.hex(text.toString());
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        var written = Objects.toString(value, "")
                .replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
        text.append(name).append('=').append(written).append('\n');
    }
}
