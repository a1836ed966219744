package org.xuefen.assessment.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bare words of {@link Rich}, to be searched in and to be shown in a line: no tag, no entity, single spaces. */
public final class Words {
    /** Around these, words end; a bold word may be the half of one. */
    private static final Pattern BLOCK =
            Pattern.compile("</?(?:p|br|ul|ol|li|pre|blockquote|table|thead|tbody|tr|th|td|div)\\b[^<>]{0,200}>");

    private static final Pattern TAG = Pattern.compile("<[^<>]{0,200}>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7}|x[0-9a-fA-F]{1,6})|(amp|lt|gt|quot|nbsp));");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private Words() {}

    /** One language of it. */
    public static String of(Rich.Format format, String words) {
        var bare = switch (format) {
            case PLAIN, MOODLE -> words;
            case HTML, MARKDOWN -> bare(Prose.html(format, words));
        };
        return SPACES.matcher(bare).replaceAll(" ").strip();
    }

    private static String bare(String html) {
        var inline = BLOCK.matcher(html).replaceAll(" ");
        return entities(TAG.matcher(inline).replaceAll(""));
    }

    private static String entities(String text) {
        return ENTITY.matcher(text).replaceAll(found -> {
            var number = found.group(1);
            return Matcher.quoteReplacement(number == null ? named(found.group(2)) : numbered(number));
        });
    }

    private static String numbered(String number) {
        int codePoint =
                number.startsWith("x") ? Integer.parseInt(number, 1, number.length(), 16) : Integer.parseInt(number);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : " ";
    }

    private static String named(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            default -> " ";
        };
    }
}
