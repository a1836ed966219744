package org.xuefen.shared.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.RefusalCode;
import org.xuefen.shared.Sentences;

/** Makes problem responses. */
@Singleton
public final class Problems {
    /** What is unavailable (too many at once, a database that restarts) is worth asking for again soon. */
    private static final String SOON_SECONDS = "5";

    private static final MediaType PROBLEM_JSON = new MediaType("application/problem+json");

    private final Sentences sentences;

    Problems(Sentences sentences) {
        this.sentences = sentences;
    }

    public MutableHttpResponse<Problem> of(HttpRequest<?> request, RefusalCode code, Object... arguments) {
        return of(request, new Refusal(code, arguments));
    }

    public MutableHttpResponse<Problem> of(HttpRequest<?> request, Refusal refusal) {
        var locale = locale(request);
        var code = refusal.code();
        var fields = refusal.fields().stream()
                .map(field -> new Problem.FieldProblem(
                        field.field(), field.code().wire(), sentences.of(field.code(), field.arguments(), locale)))
                .toList();
        var args = refusal.arguments().stream().map(String::valueOf).toList();
        return respond(code, sentences.of(code, refusal.arguments(), locale), fields, args);
    }

    private static MutableHttpResponse<Problem> respond(
            RefusalCode code, String detail, List<Problem.FieldProblem> fields, List<String> args) {
        var status = code.status();
        var problem = new Problem(
                "/problems/" + code.wire(), status.getReason(), status.getCode(), detail, code.wire(), fields, args);
        var response = HttpResponse.<Problem>status(status).body(problem).contentType(PROBLEM_JSON);
        return status == HttpStatus.SERVICE_UNAVAILABLE
                ? response.header(HttpHeaders.RETRY_AFTER, SOON_SECONDS)
                : response;
    }

    /** The reader's language: Chinese unless English is asked for. */
    public static Locale locale(HttpRequest<?> request) {
        return request.getLocale()
                .filter(asked -> asked.getLanguage().equals("en"))
                .map(asked -> Locale.ENGLISH)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }
}
