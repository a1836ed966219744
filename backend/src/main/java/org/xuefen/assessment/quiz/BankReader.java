package org.xuefen.assessment.quiz;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.QuestionBanks;
import org.xuefen.assessment.question.Words;
import org.xuefen.shared.Db;
import org.xuefen.shared.Text;

/** Reads banks as bare words. */
@Singleton
class BankReader implements QuestionBanks {
    private static final String SELECT = "select id, course_id, content from question where ";

    private record Row(long id, long courseId, QuestionForm form) {}

    private record Use(long questionId, long itemId) {}

    private final Db db;
    private final FormJson json;

    BankReader(Db db, FormJson json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public List<BankQuestion> after(long questionId, int limit) {
        return questions(db.query(SELECT + "id > ? order by id limit ?", this::row, questionId, limit));
    }

    @Override
    public List<BankQuestion> of(Collection<Long> questionIds) {
        return questionIds.isEmpty() ? List.of() : questions(db.query(SELECT + "id in (?)", this::row, questionIds));
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong(1), row.getLong(2), json.read(row.getString(3)));
    }

    private List<BankQuestion> questions(List<Row> rows) {
        var uses = uses(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> question(row, uses.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Long>> uses(List<Long> questionIds) {
        var uses = new HashMap<Long, List<Long>>();
        if (!questionIds.isEmpty()) {
            db.query(
                            "select question_id, item_id from quiz_question where question_id in (?) order by item_id",
                            row -> new Use(row.getLong(1), row.getLong(2)),
                            questionIds)
                    .forEach(use -> uses.computeIfAbsent(use.questionId(), _ -> new ArrayList<>())
                            .add(use.itemId()));
        }
        return uses;
    }

    private static BankQuestion question(Row row, List<Long> quizItems) {
        var form = row.form();
        var title = form.title();
        return new BankQuestion(
                row.id(),
                row.courseId(),
                form.kind().name(),
                title == null ? "" : title.strip(),
                form.tags(),
                new Text(zh(form.stem()), en(form.stem())),
                rest(form),
                quizItems);
    }

    private static Text rest(QuestionForm form) {
        var typed = Stream.concat(
                        form.accepted().stream().map(QuestionForm.AcceptedForm::pattern),
                        form.ranges().stream().map(range -> range.low() + " " + range.high()))
                .toList();
        return new Text(rest(form, typed, BankReader::zh), rest(form, typed, BankReader::en));
    }

    private static String rest(QuestionForm form, List<String> typed, Function<RichForm, String> language) {
        var words = Stream.of(
                        Stream.of(form.intro()),
                        form.options().stream().flatMap(option -> Stream.of(option.text(), option.feedback())),
                        form.accepted().stream().map(QuestionForm.AcceptedForm::feedback),
                        form.ranges().stream().map(QuestionForm.RangeForm::feedback),
                        Stream.of(form.whenTrue(), form.whenFalse(), form.otherwise(), form.feedback()))
                .flatMap(each -> each)
                .map(each -> inLanguage(each, language));
        return Stream.concat(words, typed.stream())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String inLanguage(@Nullable RichForm words, Function<RichForm, String> language) {
        return words == null ? "" : language.apply(words);
    }

    private static String zh(RichForm words) {
        return Words.of(words.format(), words.zh());
    }

    private static String en(RichForm words) {
        return Words.of(words.format(), words.en());
    }
}
