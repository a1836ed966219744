package org.xuefen.app.demo;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefen.shared.Text;

/** A quiz of the demo as GIFT, once in each language. */
final class DemoGift {
    private final Function<Text, String> language;

    private DemoGift(Function<Text, String> language) {
        this.language = language;
    }

    static String write(DemoCourse.Quiz quiz, Function<Text, String> language) {
        var gift = new DemoGift(language);
        return quiz.questions().stream().map(gift::question).collect(Collectors.joining("\n\n"));
    }

    private String question(DemoCourse.Question question) {
        return said(question.ask()) + " {\n" + answers(question) + "####" + said(question.why()) + "\n}";
    }

    private String answers(DemoCourse.Question question) {
        return switch (question.kind()) {
            case SINGLE -> lines("=", question.right()) + lines("~", question.wrong());
            case MULTIPLE ->
                lines(share(question.right().size()), question.right()) + lines("~%-100%", question.wrong());
            case TRUEFALSE -> question.answer().toUpperCase(Locale.ROOT) + "\n";
            case NUMERICAL -> "#" + question.answer() + "\n";
            case SHORT -> lines("=", question.right());
        };
    }

    private static String share(int right) {
        return String.format(Locale.ROOT, "~%%%.5f%%", 100.0 / right).replace(".00000", "");
    }

    private String lines(String mark, List<Text> choices) {
        return choices.stream().map(choice -> mark + said(choice) + "\n").collect(Collectors.joining());
    }

    private String said(Text text) {
        return language.apply(text).replaceAll("([~=#{}:\\\\])", "\\\\$1");
    }
}
