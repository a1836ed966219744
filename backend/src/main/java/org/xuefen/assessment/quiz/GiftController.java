package org.xuefen.assessment.quiz;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.gift.GiftProblem;
import org.xuefen.assessment.gift.GiftQuestions;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

@Controller("/api/v1/assessment/items/{itemId}/gift")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"TRAINER", "ADMINISTRATOR"})
class GiftController {
    private final QuizEditing editing;

    GiftController(QuizEditing editing) {
        this.editing = editing;
    }

    /**
     * Something the file is told.
     *
     * @param note does not keep the question out
     */
    @Serdeable
    record GiftProblemView(int line, int column, String code, boolean note, Text sentence) {
        static GiftProblemView of(GiftProblem problem) {
            return new GiftProblemView(
                    problem.line(),
                    problem.column(),
                    problem.code().code(),
                    problem.code().isNote(),
                    new Text(problem.sentence(Locale.CHINESE), problem.sentence(Locale.ENGLISH)));
        }
    }

    /** A question that can be taken, as learners will see it. */
    @Serdeable
    record GiftQuestionView(int line, @Nullable String title, QuestionView question) {}

    /** What an import would do. */
    @Serdeable
    record GiftPreview(List<GiftQuestionView> questions, List<GiftProblemView> problems, int refused) {
        static GiftPreview of(GiftQuestions read) {
            var problems = read.problems().stream().map(GiftProblemView::of).toList();
            return new GiftPreview(
                    read.questions().stream()
                            .map(q ->
                                    new GiftQuestionView(q.line(), q.question().title(), QuestionView.of(q.question())))
                            .toList(),
                    problems,
                    (int) problems.stream().filter(p -> !p.note()).count());
        }
    }

    /** Reads a GIFT file and tells what would be imported and what would not, with lines. Changes nothing. */
    @Post("/preview")
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    GiftPreview previewGift(Caller caller, String itemId, @Body byte[] file) {
        return GiftPreview.of(editing.preview(caller, Ids.parse(itemId), file));
    }

    /** Imports a GIFT file: all of it or nothing, or with skipRefused those questions that can be taken. */
    @Post
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    QuizController.QuizDraftView importGift(
            Caller caller, String itemId, @QueryValue(defaultValue = "false") boolean skipRefused, @Body byte[] file) {
        return QuizController.QuizDraftView.of(editing.importGift(caller, Ids.parse(itemId), file, skipRefused));
    }

    /** The finished questions of the quiz as GIFT, in one language. */
    @Get
    @Produces(MediaType.TEXT_PLAIN)
    @Secured({"TRAINER", "REVIEWER", "ADMINISTRATOR"})
    HttpResponse<byte[]> exportGift(Caller caller, String itemId, @QueryValue(defaultValue = "zh") String lang) {
        var locale = lang.equals("en") ? Locale.ENGLISH : Locale.CHINESE;
        var gift = editing.export(caller, Ids.parse(itemId), locale);
        return HttpResponse.ok(gift.getBytes(StandardCharsets.UTF_8))
                .contentType(MediaType.of("text/plain;charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"quiz.gift.txt\"");
    }
}
