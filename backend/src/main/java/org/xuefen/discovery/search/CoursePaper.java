package org.xuefen.discovery.search;

import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * Of a published course, what can be searched for.
 *
 * @param body titles of modules and items, and the words of its articles
 * @param industries GB/T 4754 codes
 * @param here studied here, as opposed to listed from elsewhere
 */
record CoursePaper(
        long id,
        Text title,
        Text summary,
        Text body,
        String channel,
        @Nullable String category,
        List<String> industries,
        List<String> languages,
        boolean here,
        Instant published) {
    private static final int KEPT_BODY = 20_000;

    Document document() {
        var document = new Document();
        document.add(new StringField(CourseFields.ID, Long.toString(id), Store.YES));
        text(document, CourseFields.TITLE, title);
        text(document, CourseFields.SUMMARY, summary);
        text(document, CourseFields.BODY, body);
        document.add(new StoredField(CourseFields.BODY_ZH, cut(body.zh())));
        document.add(new StoredField(CourseFields.BODY_EN, cut(body.en())));
        document.add(new StringField(CourseFields.CHANNEL, channel, Store.NO));
        if (category != null) {
            document.add(new StringField(CourseFields.CATEGORY, category, Store.NO));
        }
        for (var industry : industries) {
            for (int length : new int[] {1, 3, 4, 5}) {
                if (industry.length() >= length) {
                    document.add(new StringField(CourseFields.INDUSTRY, industry.substring(0, length), Store.NO));
                }
            }
        }
        languages.forEach(language -> document.add(new StringField(CourseFields.LANGUAGE, language, Store.NO)));
        document.add(new StringField(CourseFields.HERE, Boolean.toString(here), Store.NO));
        document.add(new NumericDocValuesField(CourseFields.PUBLISHED, published.getEpochSecond()));
        document.add(new NumericDocValuesField(CourseFields.ID, id));
        return document;
    }

    /** English words stand in Chinese titles and the other way round: both languages go through all ways. */
    private static void text(Document document, String field, Text text) {
        var both = text.zh().equals(text.en()) ? text.zh() : text.zh() + " \n " + text.en();
        for (var way : List.of(Analysis.WORDS, Analysis.PAIRS, Analysis.STEMS)) {
            document.add(new TextField(field + way, both, Store.NO));
        }
        if (field.equals(CourseFields.TITLE)) {
            document.add(new TextField(field + Analysis.PLAIN, both, Store.NO));
        }
    }

    private static String cut(String text) {
        return text.length() <= KEPT_BODY ? text : text.substring(0, KEPT_BODY);
    }
}
