package org.xuefen.credit.rules;

import java.util.ArrayList;
import java.util.List;
import org.xuefen.credit.CreditUnit;
import org.xuefen.shared.Text;

/**
 * A computation in words, in both languages: the same numbers the ledger keeps, never calculated again.
 *
 * @param sentence all of it in one sentence
 * @param lines one for each step, to be set beside each other
 */
public record Explanation(Text sentence, List<Line> lines) {
    /** One step: what was done, and with which numbers. */
    public record Line(Text title, Text detail) {}

    public static Explanation of(CreditUnit unit, Computation computation) {
        var phrases = new ArrayList<Phrase>();
        Step.Measure measure = null;
        var before = Exact.ZERO;
        for (var step : computation.steps()) {
            if (step instanceof Step.Measure measured) {
                measure = measured;
            }
            phrases.add(StepWords.of(unit, step, measure, before));
            before = after(step, before);
        }
        var amount = Amounts.text(computation.amountMilli());
        var zh = chinese(phrases);
        var en = Words.capital(english(phrases));
        boolean changes = !(computation.steps().isEmpty() || computation.steps().getLast() instanceof Step.Nothing);
        return new Explanation(
                changes ? Text.of(zh + " → " + amount, en + " → " + amount) : Text.of(zh, en),
                phrases.stream().map(Phrase::line).toList());
    }

    private static Exact after(Step step, Exact before) {
        return switch (step) {
            case Step.Convert convert -> convert.milli();
            case Step.Share share -> share.milli();
            case Step.Round round -> Exact.of(round.toMilli());
            case Step.ItemCap cap -> Exact.of(cap.toMilli());
            case Step.Minimum minimum -> Exact.ZERO;
            case Step.Nothing nothing -> Exact.ZERO;
            case Step.Measure measure -> before;
            case Step.Words words -> before;
            case Step.Achieved achieved -> before;
            case Step.Placed placed -> before;
            case Step.Completed completed -> before;
            case Step.Checks checks -> before;
            case Step.Tested tested -> before;
            case Step.Surplus surplus -> before;
            case Step.CarryLimit limit -> before;
            case Step.Carried carried -> before;
            case Step.Debt debt -> before;
            case Step.Expired expired -> before;
            case Step.Recalculated again -> before;
            case Step.Recognized recognized -> before;
        };
    }

    /** A semicolon sets what was measured apart from what was made of it. */
    private static String chinese(List<Phrase> phrases) {
        var words = phrases.stream().map(Phrase::zh).toList();
        return words.size() < 2
                ? String.join("，", words)
                : words.getFirst() + "；" + String.join("，", words.subList(1, words.size()));
    }

    private static String english(List<Phrase> phrases) {
        var words = phrases.stream().map(Phrase::en).toList();
        return words.size() < 2
                ? String.join(", ", words)
                : words.getFirst() + "; " + String.join(", ", words.subList(1, words.size()));
    }
}
