package org.xuefen.credit.claim;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.award.Awards;
import org.xuefen.credit.award.Earned;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.rules.Computation;
import org.xuefen.credit.rules.Converter;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.credit.rules.Explanation;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.rules.Measured;
import org.xuefen.credit.rules.Participation;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Tally;
import org.xuefen.credit.rules.Uniqueness;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.RefusalCode;
import org.xuefen.shared.Sentences;
import org.xuefen.shared.Text;

/** What claims are worth under the scheme that applied to the member on the last day of the training. */
@Singleton
class Prospects {
    private static final long HOUR_SECONDS = 3600;
    private static final long MINUTE_SECONDS = 60;
    private static final Text NOTHING = Text.of("", "");

    private final Awards awards;
    private final Ledger ledger;
    private final MemberKeys keys;
    private final Sentences sentences;
    private final OrganizationSettings settings;
    private final Clock clock;

    Prospects(
            Awards awards,
            Ledger ledger,
            MemberKeys keys,
            Sentences sentences,
            OrganizationSettings settings,
            Clock clock) {
        this.awards = awards;
        this.ledger = ledger;
        this.keys = keys;
        this.sentences = sentences;
        this.settings = settings;
        this.clock = clock;
    }

    /** The version that applies on a day, in the day as its own time zone has it; on none: today. */
    Optional<SchemeVersion> applicable(long memberId, @Nullable LocalDate day) {
        if (day == null) {
            return awards.applicable(memberId, clock.instant());
        }
        return awards.applicable(memberId, settings.startOf(day))
                .flatMap(version -> awards.applicable(memberId, begins(day, version.rules())));
    }

    private static Instant begins(LocalDate day, SchemeRules rules) {
        return day.atStartOfDay(rules.zone()).toInstant();
    }

    /** Empty while the claim does not say enough to tell. */
    Optional<Prospect> of(Claim claim) {
        var day = claim.content().lastDay();
        var version = applicable(claim.memberId(), day);
        if (version.isEmpty()) {
            return Optional.of(nothing(ClaimRefusals.CLAIM_NO_SCHEME));
        }
        var rules = version.get().rules();
        if (Ways.of(rules).isEmpty()) {
            return Optional.of(nothing(ClaimRefusals.CLAIM_NO_WAY));
        }
        var measured = measured(claim);
        if (measured.isEmpty() || day == null) {
            return Optional.empty();
        }
        if (overPeriods(rules, claim.content())) {
            return Optional.of(nothing(ClaimRefusals.CLAIM_OVER_PERIODS));
        }
        if (!Ways.fits(rules, claim.content())) {
            return Optional.of(nothing(ClaimRefusals.CLAIM_NO_WAY));
        }
        return Optional.of(of(claim, version.get(), Converter.compute(rules, measured.get()), day));
    }

    /** Whether the days lie in two periods and each is to have its own: how much was done in which, one claim can't tell. */
    static boolean overPeriods(SchemeRules rules, ClaimContent content) {
        var first = content.firstDay();
        var last = content.lastDay();
        return rules.uniqueness() == Uniqueness.SPLIT
                && first != null
                && last != null
                && !rules.occurrence(begins(first, rules)).equals(rules.occurrence(begins(last, rules)));
    }

    private Prospect of(Claim claim, SchemeVersion version, Computation computation, LocalDate day) {
        var rules = version.rules();
        var at = begins(day, rules);
        var period = YearPeriod.of(at, rules.zone());
        var category = rules.categoryFor(claim.category());
        long credit = computation.amountMilli();
        var lines = keys.find(claim.memberId())
                .map(key -> ledger.lines(key.key(), version.schemeId(), period))
                .orElse(List.of());
        var method = java.util.Objects.requireNonNull(claim.content().method());
        var then = LedgerLine.of(Long.MAX_VALUE, EntryKind.AWARD, category, method, credit, at);
        return new Prospect(
                credit,
                Explanation.of(rules.unitName(), computation).sentence(),
                rules.unitName(),
                period.year(),
                category,
                Tally.of(rules, lines).countedMilli(),
                Tally.of(rules, Stream.concat(lines.stream(), Stream.of(then)).toList())
                        .countedMilli(),
                rules.wholeMilli(),
                credit > 0 ? null : ClaimRefusals.CLAIM_GIVES_NOTHING.wire(),
                credit > 0 ? null : sentence(ClaimRefusals.CLAIM_GIVES_NOTHING));
    }

    private Prospect nothing(RefusalCode code) {
        return new Prospect(0, NOTHING, null, 0, "", 0, 0, 0, code.wire(), sentence(code));
    }

    private Text sentence(RefusalCode code) {
        return Text.of(sentence(code, Locale.SIMPLIFIED_CHINESE), sentence(code, Locale.ENGLISH));
    }

    private String sentence(RefusalCode code, Locale locale) {
        return sentences
                .find("refusals/" + code.domain(), code.wire(), List.of(), locale)
                .orElse("");
    }

    /** What the ledger is to be told, once the evidence is frozen. */
    Earned earned(Claim claim, String evidenceSha256) {
        var content = claim.content();
        var day = java.util.Objects.requireNonNull(content.lastDay());
        var at = applicable(claim.memberId(), day)
                .map(version -> begins(day, version.rules()))
                .orElseGet(() -> settings.startOf(day));
        return new Earned(
                claim.memberId(),
                ClaimSource.KIND,
                claim.id(),
                claim.category(),
                measured(claim).orElseThrow(),
                at,
                ClaimSource.KIND,
                claim.id(),
                evidenceSha256);
    }

    private static Optional<Measured> measured(Claim claim) {
        var content = claim.content();
        var method = content.method();
        var participation = content.participation();
        var kind = content.amountKind();
        if (method == null || participation == null || kind == null) {
            return Optional.empty();
        }
        var amount = claim.amountMilli();
        long milli = amount == null ? 0 : amount;
        if (kind == AmountKind.RESULT ? content.result() == null : milli <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case HOURS -> present(method, participation, milli * HOUR_SECONDS);
                    case DAYS -> {
                        var hours = present(method, participation, milli * claim.dayMinutes() * MINUTE_SECONDS);
                        yield hours.withHalfDays(milli * 2 / 1000);
                    }
                    case CREDITS -> present(method, participation, 0).designated(milli);
                    case RESULT -> achieved(method, participation, String.valueOf(content.result()));
                });
    }

    /** Whether a rule counts what was planned or what was there, a claim knows one figure for both. */
    private static Measured present(DeliveryMethod method, Participation participation, long millis) {
        return Measured.present(method, participation, millis, millis).estimated(millis);
    }

    private static Measured achieved(DeliveryMethod method, Participation participation, String result) {
        int place = result.lastIndexOf(Ways.PLACE);
        return place < 0
                ? Measured.achieved(method, participation, result, 0)
                : Measured.achieved(
                        method,
                        participation,
                        result.substring(0, place),
                        Integer.parseInt(result.substring(place + 1)));
    }
}
