package org.xuefen.discovery.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.xuefen.discovery.Length;
import org.xuefen.shared.Text;

/**
 * Of a published course, what can be searched for.
 *
 * @param body titles of modules and items, and the words of its articles
 * @param assets its videos
 * @param lines what is said in them
 * @param industries GB/T 4754 codes
 * @param kinds of its items
 * @param here studied here, as opposed to listed from elsewhere
 * @param seconds how long all of it takes; 0 of a listing
 */
record CoursePaper(
        long id,
        Text title,
        Text summary,
        Text body,
        List<Long> assets,
        List<Line> lines,
        String channel,
        @Nullable String category,
        List<String> industries,
        List<String> languages,
        List<String> kinds,
        boolean here,
        long seconds,
        Instant published) {
    private static final int KEPT_BODY = 20_000;
    private static final int SPOKEN_MOST = 1_000_000;
    private static final long NO_LENGTH = Long.MAX_VALUE;

    /** A caption: where it is said, and what. */
    record Line(long itemId, long startMillis, String text) {}

    /** The course first, then its lines. */
    List<Document> documents() {
        var documents = new ArrayList<Document>();
        documents.add(document());
        lines.forEach(line -> documents.add(document(line)));
        return documents;
    }

    private Document document() {
        var document = new Document();
        document.add(new StringField(CourseFields.WHAT, CourseFields.COURSE, Store.NO));
        document.add(new StringField(CourseFields.OF, Long.toString(id), Store.NO));
        document.add(new StoredField(CourseFields.ID, Long.toString(id)));
        text(document, CourseFields.TITLE, title);
        text(document, CourseFields.SUMMARY, summary);
        text(document, CourseFields.BODY, body);
        spoken(document);
        document.add(new StoredField(CourseFields.TITLE_ZH, title.zh()));
        document.add(new StoredField(CourseFields.TITLE_EN, title.en()));
        document.add(new StoredField(CourseFields.BODY_ZH, cut(body.zh())));
        document.add(new StoredField(CourseFields.BODY_EN, cut(body.en())));
        facet(document, CourseFields.CHANNEL, channel);
        if (category != null) {
            facet(document, CourseFields.CATEGORY, category);
        }
        industries.stream()
                .flatMap(CoursePaper::withAncestors)
                .distinct()
                .forEach(industry -> facet(document, CourseFields.INDUSTRY, industry));
        languages.stream().distinct().forEach(language -> facet(document, CourseFields.LANGUAGE, language));
        kinds.stream().distinct().forEach(kind -> facet(document, CourseFields.KIND, kind));
        facet(document, CourseFields.HERE, Boolean.toString(here));
        if (seconds > 0) {
            facet(document, CourseFields.LENGTH, Length.of(seconds).name());
        }
        document.add(new NumericDocValuesField(CourseFields.SECONDS, seconds > 0 ? seconds : NO_LENGTH));
        document.add(new NumericDocValuesField(CourseFields.PUBLISHED, published.getEpochSecond()));
        document.add(new NumericDocValuesField(CourseFields.ID, id));
        return document;
    }

    private Document document(Line line) {
        var document = new Document();
        document.add(new StringField(CourseFields.WHAT, CourseFields.LINE, Store.NO));
        document.add(new StringField(CourseFields.OF, Long.toString(id), Store.YES));
        document.add(new StoredField(CourseFields.ITEM, line.itemId()));
        document.add(new StoredField(CourseFields.AT, line.startMillis()));
        document.add(new StoredField(CourseFields.LINE, line.text()));
        document.add(new NumericDocValuesField(CourseFields.AT, line.startMillis()));
        document.add(new NumericDocValuesField(CourseFields.ID, id));
        document.add(new TextField(CourseFields.LINE + Analysis.PAIRS, line.text(), Store.NO));
        document.add(new TextField(CourseFields.LINE + Analysis.STEMS, line.text(), Store.NO));
        return document;
    }

    private void spoken(Document document) {
        assets.forEach(asset -> document.add(new StringField(CourseFields.ASSET, Long.toString(asset), Store.NO)));
        var all = new StringBuilder();
        for (var line : lines) {
            if (all.length() < SPOKEN_MOST) {
                all.append(line.text()).append('\n');
            }
        }
        document.add(new TextField(CourseFields.SPOKEN + Analysis.PAIRS, all.toString(), Store.NO));
        document.add(new TextField(CourseFields.SPOKEN + Analysis.STEMS, all.toString(), Store.NO));
    }

    private static java.util.stream.Stream<String> withAncestors(String industry) {
        return java.util.stream.IntStream.of(1, 3, 4, 5)
                .filter(length -> industry.length() >= length)
                .mapToObj(length -> industry.substring(0, length));
    }

    private static void facet(Document document, String field, String value) {
        document.add(new StringField(field, value, Store.NO));
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    /** English words stand in Chinese titles and the other way round: both languages go through all ways. */
    private static void text(Document document, String field, Text text) {
        var both = text.zh().equals(text.en()) ? text.zh() : text.zh() + " \n " + text.en();
        for (var way : ways(field)) {
            document.add(new TextField(field + way, both, Store.NO));
        }
    }

    private static List<String> ways(String field) {
        return switch (field) {
            case CourseFields.TITLE ->
                List.of(Analysis.WORDS, Analysis.PAIRS, Analysis.STEMS, Analysis.PLAIN, Analysis.PINYIN);
            case CourseFields.SUMMARY -> List.of(Analysis.WORDS, Analysis.PAIRS, Analysis.STEMS, Analysis.PLAIN);
            default -> List.of(Analysis.WORDS, Analysis.PAIRS, Analysis.STEMS);
        };
    }

    private static String cut(String text) {
        return text.length() <= KEPT_BODY ? text : text.substring(0, KEPT_BODY);
    }
}
