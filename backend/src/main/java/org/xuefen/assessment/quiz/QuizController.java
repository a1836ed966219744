package org.xuefen.assessment.quiz;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.QuizSettings;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

@Controller("/api/v1/assessment/items/{itemId}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"TRAINER", "ADMINISTRATOR"})
class QuizController {
    private final QuizEditing editing;

    QuizController(QuizEditing editing) {
        this.editing = editing;
    }

    /**
     * A question of a draft.
     *
     * @param version to be sent back with the next change
     * @param lacks what it needs before it can be published
     */
    @Serdeable
    record DraftQuestionView(
            String id,
            int version,
            int points,
            QuestionForm question,
            @Nullable Text lacks) {
        static DraftQuestionView of(QuizTable.Row row) {
            var lacks = QuestionForms.lacks(row.form());
            return new DraftQuestionView(
                    Ids.text(row.id()),
                    row.version(),
                    row.points(),
                    row.form(),
                    lacks == null ? null : QuizContent.sentence(lacks));
        }
    }

    /** The quiz of a draft. */
    @Serdeable
    record QuizDraftView(String itemId, QuizSettings settings, List<DraftQuestionView> questions) {
        static QuizDraftView of(QuizEditing.Draft draft) {
            return new QuizDraftView(Ids.text(draft.itemId()), draft.settings(), views(draft.questions()));
        }
    }

    /** A changed question, over the version it was changed from. */
    @Serdeable
    record QuestionChange(
            @Min(1) int version,
            @Min(1) @Max(100) int points,
            @NotNull @Valid QuestionForm question) {}

    /** Questions by id. */
    @Serdeable
    record QuestionIds(
            @NotNull @Size(max = QuizEditing.MAX_QUESTIONS) List<@NotNull @Size(max = 20) String> questionIds) {
        List<Long> ids() {
            return questionIds.stream().map(Ids::parse).toList();
        }
    }

    static List<DraftQuestionView> views(List<QuizTable.Row> rows) {
        return rows.stream().map(DraftQuestionView::of).toList();
    }

    /** The questions and rules of a quiz item while its course is a draft. */
    @Get("/quiz")
    @Secured({"TRAINER", "REVIEWER", "ADMINISTRATOR"})
    QuizDraftView readQuizDraft(Caller caller, String itemId) {
        return QuizDraftView.of(editing.read(caller, Ids.parse(itemId)));
    }

    /** Changes the rules of a quiz. */
    @Put("/quiz/settings")
    QuizDraftView saveQuizSettings(Caller caller, String itemId, @Body @Valid QuizSettings settings) {
        return QuizDraftView.of(editing.saveSettings(caller, Ids.parse(itemId), settings));
    }

    /** Adds a question at the end; it may be unfinished. */
    @Post("/questions")
    @Status(HttpStatus.CREATED)
    DraftQuestionView addQuestion(Caller caller, String itemId, @Body @Valid QuestionForm question) {
        return DraftQuestionView.of(editing.add(caller, Ids.parse(itemId), question));
    }

    /** Changes a question in every draft that holds it. */
    @Put("/questions/{questionId}")
    DraftQuestionView saveQuestion(
            Caller caller, String itemId, String questionId, @Body @Valid QuestionChange change) {
        return DraftQuestionView.of(editing.save(
                caller,
                Ids.parse(itemId),
                Ids.parse(questionId),
                change.version(),
                change.points(),
                change.question()));
    }

    /** Takes a question out of the quiz; the course's bank keeps it. */
    @Delete("/questions/{questionId}")
    @Status(HttpStatus.NO_CONTENT)
    void removeQuestion(Caller caller, String itemId, String questionId) {
        editing.remove(caller, Ids.parse(itemId), Ids.parse(questionId));
    }

    /** Puts all questions of the quiz into a new order. */
    @Put("/order")
    QuizDraftView orderQuestions(Caller caller, String itemId, @Body @Valid QuestionIds order) {
        return QuizDraftView.of(editing.order(caller, Ids.parse(itemId), order.ids()));
    }

    /** Questions of the same course that this quiz does not hold. */
    @Get("/bank")
    List<DraftQuestionView> listBankQuestions(Caller caller, String itemId) {
        return views(editing.bank(caller, Ids.parse(itemId)));
    }

    /** Takes questions of the bank into the quiz. */
    @Post("/bank")
    QuizDraftView takeBankQuestions(Caller caller, String itemId, @Body @Valid QuestionIds questions) {
        return QuizDraftView.of(editing.take(caller, Ids.parse(itemId), questions.ids()));
    }
}
