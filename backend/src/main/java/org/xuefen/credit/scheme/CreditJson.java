package org.xuefen.credit.scheme;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.SerdeImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.xuefen.credit.rules.Assessment;
import org.xuefen.credit.rules.Audience;
import org.xuefen.credit.rules.Cap;
import org.xuefen.credit.rules.Carry;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.Conversion;
import org.xuefen.credit.rules.ConversionRule;
import org.xuefen.credit.rules.EvidenceRule;
import org.xuefen.credit.rules.PeriodRule;
import org.xuefen.credit.rules.Presence;
import org.xuefen.credit.rules.Proration;
import org.xuefen.credit.rules.Requirement;
import org.xuefen.credit.rules.Rounding;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Step;
import org.xuefen.credit.rules.Term;

/**
 * The stored form of rules and computations. It is read for as long as the ledger is, so it has a mapper of its own
 * that no setting of the web side changes.
 */
@SerdeImport(SchemeRules.class)
@SerdeImport(Category.class)
@SerdeImport(ConversionRule.class)
@SerdeImport(Rounding.class)
@SerdeImport(Requirement.class)
@SerdeImport(Audience.class)
@SerdeImport(PeriodRule.class)
@SerdeImport(PeriodRule.Year.class)
@SerdeImport(PeriodRule.Cycle.class)
@SerdeImport(PeriodRule.Anniversary.class)
@SerdeImport(PeriodRule.Rolling.class)
@SerdeImport(Term.class)
@SerdeImport(Term.Total.class)
@SerdeImport(Term.AtLeast.class)
@SerdeImport(Term.AtMost.class)
@SerdeImport(Term.Ratio.class)
@SerdeImport(Term.EachYear.class)
@SerdeImport(Term.Side.class)
@SerdeImport(Proration.class)
@SerdeImport(Carry.class)
@SerdeImport(Carry.None.class)
@SerdeImport(Carry.Surplus.class)
@SerdeImport(EvidenceRule.class)
@SerdeImport(Presence.class)
@SerdeImport(Presence.Frequency.class)
@SerdeImport(Presence.PerCredit.class)
@SerdeImport(Presence.PerDay.class)
@SerdeImport(Presence.EveryMinutes.class)
@SerdeImport(Presence.MissPolicy.class)
@SerdeImport(Presence.Prorate.class)
@SerdeImport(Presence.FailOver.class)
@SerdeImport(Presence.MakeUp.class)
@SerdeImport(Assessment.class)
@SerdeImport(Conversion.class)
@SerdeImport(Conversion.Ratio.class)
@SerdeImport(Conversion.Bands.class)
@SerdeImport(Conversion.Band.class)
@SerdeImport(Conversion.Formula.class)
@SerdeImport(Conversion.Flat.class)
@SerdeImport(Conversion.Designated.class)
@SerdeImport(Conversion.Day.class)
@SerdeImport(Conversion.Rank.class)
@SerdeImport(Conversion.RankLine.class)
@SerdeImport(Conversion.Multiple.class)
@SerdeImport(Cap.class)
@SerdeImport(Cap.OfMethod.class)
@SerdeImport(Cap.OfCategory.class)
@SerdeImport(Cap.OfDay.class)
@SerdeImport(Cap.OfPeriod.class)
@SerdeImport(Cap.OfCycle.class)
@SerdeImport(Step.class)
@SerdeImport(Step.Measure.class)
@SerdeImport(Step.Words.class)
@SerdeImport(Step.Achieved.class)
@SerdeImport(Step.Placed.class)
@SerdeImport(Step.Convert.class)
@SerdeImport(Step.Completed.class)
@SerdeImport(Step.Checks.class)
@SerdeImport(Step.Tested.class)
@SerdeImport(Step.Share.class)
@SerdeImport(Step.Round.class)
@SerdeImport(Step.Minimum.class)
@SerdeImport(Step.ItemCap.class)
@SerdeImport(Step.Surplus.class)
@SerdeImport(Step.CarryLimit.class)
@SerdeImport(Step.Carried.class)
@SerdeImport(Step.Debt.class)
@SerdeImport(Step.Expired.class)
@SerdeImport(Step.Recalculated.class)
@SerdeImport(Step.Recognized.class)
@SerdeImport(Step.Nothing.class)
public final class CreditJson {
    private static final ObjectMapper MAPPER = ObjectMapper.create(
            Map.of("micronaut.serde.serialization.inclusion", "ALWAYS"), CreditJson.class.getPackageName());
    private static final Argument<List<Step>> STEPS = Argument.listOf(Step.class);

    private CreditJson() {}

    public static String rules(SchemeRules rules) {
        return write(Argument.of(SchemeRules.class), rules);
    }

    public static SchemeRules rules(String json) {
        return read(Argument.of(StoredRules.class), json).rules();
    }

    public static String steps(List<Step> steps) {
        return write(STEPS, steps);
    }

    public static List<Step> steps(String json) {
        return read(STEPS, json);
    }

    private static <T> String write(Argument<T> type, T value) {
        try {
            return MAPPER.writeValueAsString(type, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(Argument<T> type, String json) {
        try {
            var value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new IllegalStateException("stored JSON is null");
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
