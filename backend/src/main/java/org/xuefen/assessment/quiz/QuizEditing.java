package org.xuefen.assessment.quiz;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.AssessmentRefusals;
import org.xuefen.assessment.QuizSettings;
import org.xuefen.assessment.Quizzes;
import org.xuefen.assessment.gift.GiftQuestions;
import org.xuefen.assessment.gift.GiftReader;
import org.xuefen.assessment.gift.GiftWriter;
import org.xuefen.assessment.question.Question;
import org.xuefen.catalogue.DraftAccess;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Everything a trainer does to the quiz of a draft. */
@Singleton
class QuizEditing implements Quizzes {
    static final int MAX_QUESTIONS = 200;

    private final QuizTable table;
    private final DraftAccess access;

    QuizEditing(QuizTable table, DraftAccess access) {
        this.table = table;
        this.access = access;
    }

    /** A quiz as it is edited. */
    record Draft(long itemId, QuizSettings settings, List<QuizTable.Row> questions) {}

    Draft read(Caller caller, long itemId) {
        access.requireRead(caller, itemId);
        return draft(itemId);
    }

    private Draft draft(long itemId) {
        return new Draft(itemId, table.settings(itemId), table.questions(itemId));
    }

    @Transactional
    public Draft saveSettings(Caller caller, long itemId, QuizSettings settings) {
        long courseId = access.requireEdit(caller, itemId);
        table.saveSettings(itemId, courseId, settings, caller.memberId());
        return draft(itemId);
    }

    @Transactional
    public QuizTable.Row add(Caller caller, long itemId, QuestionForm form) {
        long courseId = access.requireEdit(caller, itemId);
        requireRoom(itemId, 1);
        long id = table.add(itemId, courseId, List.of(form), caller.memberId()).getFirst();
        return table.question(itemId, id).orElseThrow();
    }

    @Transactional
    public QuizTable.Row save(Caller caller, long itemId, long questionId, int version, int points, QuestionForm form) {
        access.requireEdit(caller, itemId);
        if (table.question(itemId, questionId).isEmpty()) {
            throw new Refusal(AssessmentRefusals.QUESTION_NOT_FOUND, Ids.text(questionId));
        }
        if (!table.save(questionId, version, form, caller.memberId())) {
            throw new Refusal(AssessmentRefusals.QUESTION_CHANGED);
        }
        table.setPoints(itemId, questionId, points);
        return table.question(itemId, questionId).orElseThrow();
    }

    /** Out of the quiz; the bank keeps it. Removing what is gone already is no error. */
    @Transactional
    public void remove(Caller caller, long itemId, long questionId) {
        access.requireEdit(caller, itemId);
        table.remove(itemId, questionId);
    }

    /** All questions of the quiz in their new order. */
    @Transactional
    public Draft order(Caller caller, long itemId, List<Long> questionIds) {
        access.requireEdit(caller, itemId);
        var now = table.questions(itemId).stream().map(QuizTable.Row::id).toList();
        if (now.size() != questionIds.size() || !new HashSet<>(now).equals(new HashSet<>(questionIds))) {
            throw new Refusal(AssessmentRefusals.ORDER_CHANGED);
        }
        table.order(itemId, questionIds);
        return draft(itemId);
    }

    List<QuizTable.Row> bank(Caller caller, long itemId) {
        return table.bank(access.requireRead(caller, itemId), itemId, MAX_QUESTIONS);
    }

    @Transactional
    public Draft take(Caller caller, long itemId, List<Long> questionIds) {
        long courseId = access.requireEdit(caller, itemId);
        requireRoom(itemId, questionIds.size());
        table.take(itemId, courseId, questionIds);
        return draft(itemId);
    }

    /** What an import would do. */
    GiftQuestions preview(Caller caller, long itemId, byte[] file) {
        access.requireRead(caller, itemId);
        return GiftQuestions.of(GiftReader.read(file));
    }

    /** Adds the questions of a file: all of them, or those that can be taken when the caller says so. */
    @Transactional
    public Draft importGift(Caller caller, long itemId, byte[] file, boolean skipRefused) {
        long courseId = access.requireEdit(caller, itemId);
        var read = GiftQuestions.of(GiftReader.read(file));
        if (!read.isClean() && !skipRefused) {
            throw refused(read);
        }
        add(
                itemId,
                courseId,
                read.questions().stream().map(GiftQuestions.Placed::question).toList(),
                caller);
        return draft(itemId);
    }

    String export(Caller caller, long itemId, Locale locale) {
        access.requireRead(caller, itemId);
        var questions = table.questions(itemId).stream()
                .map(QuizTable.Row::form)
                .filter(form -> QuestionForms.lacks(form) == null)
                .map(QuestionForms::question)
                .toList();
        return GiftWriter.write(questions, locale);
    }

    @Override
    @Transactional
    public void write(Caller author, long itemId, QuizSettings settings, String gift, @Nullable String translated) {
        long courseId = access.requireEdit(author, itemId);
        var questions = questions(gift);
        table.discard(itemId);
        table.saveSettings(itemId, courseId, settings, author.memberId());
        add(
                itemId,
                courseId,
                translated == null ? questions : Bilingual.merge(questions, questions(translated)),
                author);
    }

    private static List<Question> questions(String gift) {
        var read = GiftQuestions.of(GiftReader.read(gift));
        if (!read.isClean()) {
            throw refused(read);
        }
        return read.questions().stream().map(GiftQuestions.Placed::question).toList();
    }

    private static Refusal refused(GiftQuestions read) {
        long refused = read.problems().stream().filter(p -> !p.code().isNote()).count();
        return new Refusal(AssessmentRefusals.GIFT_REFUSED, refused);
    }

    private void add(long itemId, long courseId, List<Question> questions, Caller caller) {
        requireRoom(itemId, questions.size());
        table.add(itemId, courseId, questions.stream().map(QuestionForms::form).toList(), caller.memberId());
    }

    private void requireRoom(long itemId, int more) {
        if (table.count(itemId) + more > MAX_QUESTIONS) {
            throw new Refusal(AssessmentRefusals.TOO_MANY_QUESTIONS, MAX_QUESTIONS);
        }
    }
}
