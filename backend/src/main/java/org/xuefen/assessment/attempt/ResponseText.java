package org.xuefen.assessment.attempt;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.xuefen.assessment.grading.Response;

/** A response as the column holds it: nothing, {@code c} with option numbers, or {@code t} with what was typed. */
final class ResponseText {

    private ResponseText() {}

    static String write(Response response) {
        return switch (response) {
            case Response.Nothing() -> "";
            case Response.Chosen(var options) ->
                "c" + options.stream().map(String::valueOf).collect(Collectors.joining(","));
            case Response.Typed(var text) -> "t" + text;
        };
    }

    static Response read(String text) {
        if (text.isEmpty()) {
            return new Response.Nothing();
        }
        var rest = text.substring(1);
        if (text.charAt(0) == 't') {
            return new Response.Typed(rest);
        }
        return rest.isEmpty()
                ? new Response.Nothing()
                : new Response.Chosen(
                        Arrays.stream(rest.split(",", -1)).map(Integer::valueOf).toList());
    }
}
