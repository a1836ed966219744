package org.xuefen.media.captions;

import java.util.regex.Pattern;

/** Keeps the tags WebVTT knows (voices, ruby, emphasis, karaoke times), drops every other tag, escapes the rest. */
final class CueText {
    private static final Pattern KNOWN =
            Pattern.compile("</?(?:b|i|u|c|v|lang|ruby|rt)(?:\\.[\\w-]+)*(?:[ \\t][^<>&\\n]{0,200})?>"
                    + "|<(?:\\d{2,4}:)?\\d{2}:\\d{2}\\.\\d{3}>");
    private static final Pattern OTHER_TAG = Pattern.compile("</?[A-Za-z!?][^<>]*>");
    private static final Pattern SUBSTATION = Pattern.compile("\\{\\\\[^}]{0,200}}");
    private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|lrm|rlm|nbsp|#\\d{1,7}|#x[0-9a-fA-F]{1,6});");

    private CueText() {}

    /** Of clean text, what is read: no tags, no escapes, one line. */
    static String words(String clean) {
        return KNOWN.matcher(clean)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replaceAll("&(?:lrm|rlm|#x?[0-9a-fA-F]{1,7});", "")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    static String clean(String raw) {
        var source = SUBSTATION.matcher(raw).replaceAll("");
        var known = KNOWN.matcher(source);
        var other = OTHER_TAG.matcher(source);
        var entity = ENTITY.matcher(source);
        var clean = new StringBuilder(source.length());
        for (int at = 0; at < source.length(); ) {
            char c = source.charAt(at);
            int end = source.length();
            if (c == '<' && known.region(at, end).lookingAt()) {
                clean.append(known.group());
                at = known.end();
            } else if (c == '<' && other.region(at, end).lookingAt()) {
                at = other.end();
            } else if (c == '&' && entity.region(at, end).lookingAt()) {
                clean.append(entity.group());
                at = entity.end();
            } else {
                clean.append(c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : String.valueOf(c));
                at++;
            }
        }
        return clean.toString().strip();
    }
}
