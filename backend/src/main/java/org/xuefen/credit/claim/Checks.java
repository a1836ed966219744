package org.xuefen.credit.claim;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Refusal.FieldRefusal;

/** What a claim must say before it can be submitted; everything that is wrong is told at once, beside its field. */
@Singleton
class Checks {
    private static final int LONGEST_DAYS = 366;
    private static final int HOURS_OF_A_DAY = 24;

    private final Prospects prospects;
    private final OrganizationSettings settings;
    private final Clock clock;

    Checks(Prospects prospects, OrganizationSettings settings, Clock clock) {
        this.prospects = prospects;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Refusal {@code credit.claim-incomplete} with the fields, {@code credit.claim-no-scheme}, {@code …-no-way} */
    void require(Claim claim, ClaimRules rules, int documents) {
        var wrong = new ArrayList<FieldRefusal>();
        var content = claim.content();
        if (Titles.normalized(content.title()).length() < 2) {
            wrong.add(field("title", ClaimRefusals.CLAIM_TITLE_MISSING));
        }
        days(claim, rules, wrong);
        amount(content, wrong);
        if (documents == 0) {
            wrong.add(field("documents", ClaimRefusals.CLAIM_DOCUMENT_MISSING));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.fields(ClaimRefusals.CLAIM_INCOMPLETE, wrong);
        }
        var version = prospects
                .applicable(claim.memberId(), content.lastDay())
                .orElseThrow(() -> new Refusal(ClaimRefusals.CLAIM_NO_SCHEME));
        if (Ways.of(version.rules()).isEmpty()) {
            throw new Refusal(ClaimRefusals.CLAIM_NO_WAY);
        }
        if (!Ways.fits(version.rules(), content)) {
            throw Refusal.fields(
                    ClaimRefusals.CLAIM_INCOMPLETE, List.of(field("method", ClaimRefusals.CLAIM_WAY_MISSING)));
        }
        if (Prospects.overPeriods(version.rules(), content)) {
            throw Refusal.fields(
                    ClaimRefusals.CLAIM_INCOMPLETE, List.of(field("firstDay", ClaimRefusals.CLAIM_OVER_PERIODS)));
        }
    }

    private void days(Claim claim, ClaimRules rules, List<FieldRefusal> wrong) {
        var first = claim.content().firstDay();
        var last = claim.content().lastDay();
        if (first == null || last == null) {
            wrong.add(field(first == null ? "firstDay" : "lastDay", ClaimRefusals.CLAIM_DAY_MISSING));
            return;
        }
        var today = settings.dayOf(clock.instant());
        if (last.isBefore(first)) {
            wrong.add(field("lastDay", ClaimRefusals.CLAIM_DAYS_REVERSED));
        } else if (last.isAfter(today)) {
            wrong.add(field("lastDay", ClaimRefusals.CLAIM_DAY_IN_FUTURE));
        } else if (ChronoUnit.DAYS.between(first, last) >= LONGEST_DAYS) {
            wrong.add(field("firstDay", ClaimRefusals.CLAIM_TOO_LONG));
        } else if (submitted(claim, today).isAfter(last.plusDays(rules.submitDays()))) {
            wrong.add(field("lastDay", ClaimRefusals.CLAIM_TOO_LATE, rules.submitDays()));
        }
    }

    /** A claim that was in time stays so while it is corrected. */
    private LocalDate submitted(Claim claim, LocalDate today) {
        var before = claim.firstSubmittedAt();
        return before == null ? today : settings.dayOf(before);
    }

    private static void amount(ClaimContent content, List<FieldRefusal> wrong) {
        var kind = content.amountKind();
        var milli = content.amountMilli();
        if (content.method() == null || content.participation() == null || kind == null) {
            wrong.add(field("method", ClaimRefusals.CLAIM_WAY_MISSING));
        } else if (kind == AmountKind.RESULT ? content.result() == null : milli == null || milli == 0) {
            wrong.add(field(kind == AmountKind.RESULT ? "result" : "amountMilli", ClaimRefusals.CLAIM_AMOUNT_MISSING));
        } else if (milli != null && !possible(content, kind, milli)) {
            wrong.add(field("amountMilli", ClaimRefusals.CLAIM_AMOUNT_IMPOSSIBLE));
        }
    }

    /** More than the days have hours, or than there are days. */
    static boolean possible(ClaimContent content, AmountKind kind, long milli) {
        var first = content.firstDay();
        var last = content.lastDay();
        if (first == null || last == null || last.isBefore(first)) {
            return true;
        }
        long days = (ChronoUnit.DAYS.between(first, last) + 1) * 1000;
        return switch (kind) {
            case HOURS -> milli <= days * HOURS_OF_A_DAY;
            case DAYS -> milli <= days;
            case CREDITS, RESULT -> true;
        };
    }

    private static FieldRefusal field(String name, ClaimRefusals code, Object... arguments) {
        return new FieldRefusal(name, code, List.of(arguments));
    }
}
