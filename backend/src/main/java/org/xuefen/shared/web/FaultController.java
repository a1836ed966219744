package org.xuefen.shared.web;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.ConstraintViolationException;
import java.io.EOFException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Outage;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.SharedRefusals;

/** Turns everything that is not an answer into a problem; nothing of the inside is shown, faults get a number. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class FaultController {
    private static final Logger LOG = LoggerFactory.getLogger(FaultController.class);

    private final Problems problems;

    FaultController(Problems problems) {
        this.problems = problems;
    }

    @Error(global = true)
    HttpResponse<?> refused(HttpRequest<?> request, Refusal refusal) {
        var response = problems.of(request, refusal);
        if (refusal.code().status() == HttpStatus.TOO_MANY_REQUESTS
                && refusal.arguments().getFirst() instanceof Duration wait) {
            response.header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        }
        return response;
    }

    @Error(global = true)
    HttpResponse<?> invalid(HttpRequest<?> request, ConstraintViolationException exception) {
        var fields = exception.getConstraintViolations().stream()
                .map(FieldRefusals::of)
                .toList();
        return problems.of(request, Refusal.fields(SharedRefusals.REQUEST_INVALID, fields));
    }

    @Error(global = true)
    HttpResponse<?> malformed(HttpRequest<?> request, ConversionErrorException exception) {
        return malformed(request, exception.getArgument());
    }

    @Error(global = true)
    HttpResponse<?> malformed(HttpRequest<?> request, UnsatisfiedRouteException exception) {
        return malformed(request, exception.getArgument());
    }

    private HttpResponse<?> malformed(HttpRequest<?> request, Argument<?> argument) {
        return problems.of(request, SharedRefusals.REQUEST_MALFORMED, argument.getName());
    }

    @Error(global = true)
    HttpResponse<?> unreadable(HttpRequest<?> request, CodecException exception) {
        return problems.of(request, SharedRefusals.REQUEST_MALFORMED, "JSON");
    }

    /** Whoever sent it has gone, in most cases, and nobody reads this answer. */
    @Error(global = true)
    HttpResponse<?> cutShort(HttpRequest<?> request, EOFException exception) {
        LOG.debug("{} {} ended before its body did", request.getMethodName(), request.getPath());
        return problems.of(request, SharedRefusals.REQUEST_MALFORMED, "body");
    }

    @Error(global = true)
    HttpResponse<?> tooLarge(HttpRequest<?> request, ContentLengthExceededException exception) {
        return problems.of(request, SharedRefusals.REQUEST_TOO_LARGE);
    }

    @Error(global = true)
    HttpResponse<?> refused(HttpRequest<?> request, AuthorizationException exception) {
        return problems.of(
                request, exception.isForbidden() ? SharedRefusals.FORBIDDEN : SharedRefusals.SIGN_IN_REQUIRED);
    }

    @Error(global = true)
    HttpResponse<?> status(HttpRequest<?> request, HttpStatusException exception) {
        return switch (exception.getStatus()) {
            case NOT_FOUND -> problems.of(request, SharedRefusals.NOT_FOUND);
            case REQUEST_ENTITY_TOO_LARGE -> problems.of(request, SharedRefusals.REQUEST_TOO_LARGE);
            default ->
                problems.of(
                        request,
                        SharedRefusals.REQUEST_MALFORMED,
                        exception.getStatus().getReason());
        };
    }

    @Error(global = true, status = HttpStatus.METHOD_NOT_ALLOWED)
    HttpResponse<?> method(HttpRequest<?> request) {
        return problems.of(request, SharedRefusals.METHOD_NOT_ALLOWED);
    }

    @Error(global = true, status = HttpStatus.UNSUPPORTED_MEDIA_TYPE)
    HttpResponse<?> mediaType(HttpRequest<?> request) {
        return problems.of(request, SharedRefusals.MEDIA_TYPE_UNSUPPORTED);
    }

    @Error(global = true)
    HttpResponse<?> fault(HttpRequest<?> request, Throwable fault) {
        var code = known(fault);
        if (code != null) {
            LOG.warn("{} {}: {}", request.getMethodName(), request.getPath(), code.wire());
            return code == SharedRefusals.REQUEST_MALFORMED
                    ? problems.of(request, code, "JSON")
                    : problems.of(request, code);
        }
        var number = Ids.text(Ids.next());
        LOG.error("fault {} in {} {}", number, request.getMethodName(), request.getPath(), fault);
        return problems.of(request, SharedRefusals.FAULT, number);
    }

    private static @Nullable SharedRefusals known(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonSyntaxException || cause instanceof SerdeException) {
                return SharedRefusals.REQUEST_MALFORMED;
            }
        }
        return Outage.of(fault).orElse(null);
    }
}
