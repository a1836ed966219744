package org.xuefen.discovery.search;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.xuefen.assessment.QuestionBanks.BankQuestion;
import org.xuefen.shared.Text;

/** Of a question of a bank, what its trainer can search for. None of its words is kept to be shown. */
final class QuestionPaper {
    private QuestionPaper() {}

    static Document document(BankQuestion question) {
        var document = new Document();
        document.add(new StringField(CourseFields.WHAT, CourseFields.QUESTION, Store.NO));
        document.add(new StringField(CourseFields.QUESTION, Long.toString(question.id()), Store.NO));
        document.add(new StringField(CourseFields.BANK, Long.toString(question.courseId()), Store.NO));
        document.add(new NumericDocValuesField(CourseFields.ID, question.id()));
        var asked = Stream.of(Stream.of(question.title()), question.tags().stream(), Stream.of(both(question.stem())))
                .flatMap(each -> each)
                .collect(Collectors.joining(" \n "));
        for (var way : Stream.of(Analysis.WORDS, Analysis.PAIRS, Analysis.STEMS, Analysis.PLAIN)
                .toList()) {
            document.add(new TextField(CourseFields.STEM + way, asked, Store.NO));
        }
        document.add(new TextField(CourseFields.REST + Analysis.PAIRS, both(question.rest()), Store.NO));
        document.add(new TextField(CourseFields.REST + Analysis.STEMS, both(question.rest()), Store.NO));
        return document;
    }

    private static String both(Text text) {
        return text.zh().equals(text.en()) ? text.zh() : text.zh() + " \n " + text.en();
    }
}
