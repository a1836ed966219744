package org.xuefen.live.meeting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a signed paper says, read back: texts, lists and maps of them. */
record Said(Map<String, ?> content) {
    static Said of(@Nullable Object value) {
        var content = new java.util.HashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> content.put(String.valueOf(name), each));
        }
        return new Said(content);
    }

    @Nullable
    Object get(String name) {
        return content.get(name);
    }

    /** Empty where there is none. */
    String text(String name) {
        return content.get(name) instanceof String text ? text : "";
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    List<Said> list(String name) {
        return content.get(name) instanceof List<?> list
                ? list.stream().map(Said::of).toList()
                : List.of();
    }

    /** A list of lists of texts. */
    List<List<String>> texts(String name) {
        return content.get(name) instanceof List<?> list
                ? list.stream()
                        .map(each ->
                                ((List<?>) each).stream().map(String::valueOf).toList())
                        .toList()
                : List.of();
    }

    /** A name in both languages, once where they are the same or one is missing. */
    String name(String name) {
        var named = of(content.get(name));
        var zh = named.text("zh");
        var en = named.text("en");
        return zh.isEmpty() || en.isEmpty() || zh.equals(en) ? (zh.isEmpty() ? en : zh) : zh + " " + en;
    }
}
