package org.xuefen.catalogue.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.ListedCourse;
import org.xuefen.catalogue.Listing;
import org.xuefen.shared.Text;

/**
 * Makes courses of lines. Two lines of a pair ({@code extra: pair=<id>}) in different languages are one course in
 * both; a line that repeats another is taken once; a course without a title gets its first sentence, and says so.
 */
final class ListedCourses {
    static final int MAX_TITLE = 300;
    static final int MAX_DESCRIPTION = 20_000;
    static final int MAX_SOURCE = 60;
    static final int MAX_ID = 180;
    static final int MAX_SHORT = 200;

    private record Key(String source, String id) {}

    private final List<LineFinding> findings = new ArrayList<>();
    private final Map<Key, TsvLine> lines = new LinkedHashMap<>();
    private final Map<Listing, Integer> at = new HashMap<>();

    /** @param at the line that names each listing, by source and id */
    record Read(List<ListedCourse> courses, List<LineFinding> findings, Map<Listing, Integer> at) {
        int line(Listing listing) {
            return at.getOrDefault(listing, 1);
        }
    }

    static Read of(List<TsvLine> lines) {
        var reader = new ListedCourses();
        lines.forEach(reader::take);
        return new Read(reader.courses(), reader.findings, reader.at);
    }

    private void take(TsvLine line) {
        var wrong = refusal(line);
        if (wrong != null) {
            findings.add(wrong);
            return;
        }
        var before = lines.putIfAbsent(new Key(line.source(), line.id()), line);
        if (before == null) {
            return;
        }
        var code = same(before, line) ? "repeated" : "contradicts";
        findings.add(LineFinding.note(line.number(), "id", code, "line", Integer.toString(before.number())));
    }

    private static boolean same(TsvLine a, TsvLine b) {
        return a.title().equals(b.title())
                && a.description().equals(b.description())
                && a.lang().equals(b.lang());
    }

    private static @Nullable LineFinding refusal(TsvLine line) {
        int at = line.number();
        if (line.source().isEmpty() || line.source().length() > MAX_SOURCE) {
            return LineFinding.refused(at, "source", "length", "max", Integer.toString(MAX_SOURCE));
        }
        if (line.id().isEmpty() || line.id().length() > MAX_ID) {
            return LineFinding.refused(at, "id", "length", "max", Integer.toString(MAX_ID));
        }
        if (!line.lang().equals("zh") && !line.lang().equals("en")) {
            return LineFinding.refused(at, "lang", "lang-unknown");
        }
        if (line.title().isEmpty() && line.description().isEmpty()) {
            return LineFinding.refused(at, "title", "nothing-to-show");
        }
        if (line.title().length() > MAX_TITLE) {
            return LineFinding.refused(at, "title", "length", "max", Integer.toString(MAX_TITLE));
        }
        if (line.description().length() > MAX_DESCRIPTION) {
            return LineFinding.refused(at, "description", "length", "max", Integer.toString(MAX_DESCRIPTION));
        }
        if (line.category().length() > MAX_SHORT || line.provider().length() > MAX_SHORT) {
            return LineFinding.refused(at, "provider", "length", "max", Integer.toString(MAX_SHORT));
        }
        if (facts(line).getOrDefault("pair", "").length() > MAX_ID) {
            return LineFinding.refused(at, "extra", "length", "max", Integer.toString(MAX_ID));
        }
        return line.extra().length() > 2_000 ? LineFinding.refused(at, "extra", "length", "max", "2000") : null;
    }

    private List<ListedCourse> courses() {
        var courses = new ArrayList<ListedCourse>(lines.size());
        for (var line : lines.values()) {
            var other = partner(line);
            if (other == null) {
                courses.add(course(line, line, facts(line).getOrDefault("pair", line.id())));
            } else if (line.lang().equals("zh")) {
                courses.add(course(line, other, other.id()));
            }
        }
        return courses;
    }

    /** The line this one says it is a pair with, when that says the same and is in the other language. */
    private @Nullable TsvLine partner(TsvLine line) {
        var pair = facts(line).get("pair");
        var other = pair == null ? null : lines.get(new Key(line.source(), pair));
        return other != null
                        && !other.lang().equals(line.lang())
                        && line.id().equals(facts(other).get("pair"))
                ? other
                : null;
    }

    /** @param b the other language's line, or the same line again */
    private ListedCourse course(TsvLine a, TsvLine b, String pairId) {
        var zh = a.lang().equals("zh") ? a : b;
        var en = b.lang().equals("en") ? b : a;
        boolean hasZh = zh.lang().equals("zh");
        boolean hasEn = en.lang().equals("en");
        var titleZh = hasZh ? title(zh) : "";
        var titleEn = hasEn ? title(en) : "";
        var facts = new TreeMap<>(facts(a));
        facts.remove("pair");
        // both halves, and either half alone, name the course by the smaller id
        var id = a.id().compareTo(pairId) < 0 ? a.id() : pairId;
        var languages = hasZh && hasEn ? List.of("zh", "en") : List.of(a.lang());
        boolean derived =
                (hasZh && zh.title().isEmpty()) || (hasEn && en.title().isEmpty());
        var listing = new Listing(a.source(), id, provider(a), a.category(), derived, false, facts);
        at.put(listing, a.number());
        return new ListedCourse(
                new Text(titleZh, titleEn),
                new Text(hasZh ? zh.description() : "", hasEn ? en.description() : ""),
                languages,
                listing);
    }

    private String title(TsvLine line) {
        if (!line.title().isEmpty()) {
            return line.title();
        }
        var title = FirstSentence.of(line.description());
        findings.add(LineFinding.note(line.number(), "title", "title-derived", "title", title));
        return title;
    }

    private static String provider(TsvLine line) {
        return line.provider().isEmpty() ? line.source() : line.provider();
    }

    private static Map<String, String> facts(TsvLine line) {
        var facts = new LinkedHashMap<String, String>();
        for (var part : line.extra().split(";")) {
            int at = part.indexOf('=');
            if (at > 0 && at < part.length() - 1) {
                facts.put(part.substring(0, at).strip(), part.substring(at + 1).strip());
            }
        }
        return facts;
    }
}
