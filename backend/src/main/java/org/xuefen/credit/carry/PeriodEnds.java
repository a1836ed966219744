package org.xuefen.credit.carry;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.credit.rules.Carry;
import org.xuefen.credit.rules.Expiries;
import org.xuefen.credit.rules.PeriodRule;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Shortfall;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.Scheme;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.credit.standing.StandingPages;
import org.xuefen.credit.standing.StandingRow;
import org.xuefen.shared.RecurringJob;

/** Looks for periods that are over, with their grace, and for credits whose time is over. Repeated, it does nothing. */
@Singleton
public class PeriodEnds implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(PeriodEnds.class);

    private final Schemes schemes;
    private final StandingPages pages;
    private final CarryStore store;
    private final Carrying carrying;
    private final Expiring expiring;
    private final Clock clock;

    PeriodEnds(
            Schemes schemes, StandingPages pages, CarryStore store, Carrying carrying, Expiring expiring, Clock clock) {
        this.schemes = schemes;
        this.pages = pages;
        this.store = store;
        this.carrying = carrying;
        this.expiring = expiring;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "credit-period-ends";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        for (var scheme : schemes.all()) {
            run(scheme);
        }
    }

    /** One scheme: last year's periods, and this year's for those that end on an anniversary. */
    public void run(Scheme scheme) {
        var rules = schemes.versionsOf(scheme.id()).getLast().rules();
        int year = YearPeriod.of(clock.instant(), rules.zone()).year();
        for (int each = year - 1; each <= year; each++) {
            var version = schemes.ofYear(scheme.id(), each);
            if (carries(version.rules())) {
                carry(version, each);
            }
            var months = version.rules().validityMonths();
            if (months != null && each == year) {
                expire(version, each, months);
            }
        }
    }

    private static boolean carries(SchemeRules rules) {
        return !(rules.carry() instanceof Carry.None)
                || rules.requirements().stream()
                        .anyMatch(requirement -> requirement.shortfall() == Shortfall.CARRY_DEBT);
    }

    private void carry(SchemeVersion version, int year) {
        var rules = version.rules();
        boolean own = rules.requirements().stream()
                .anyMatch(requirement -> requirement.period() instanceof PeriodRule.Anniversary);
        if (!own && (store.ended(version.schemeId(), year) || !over(rules, year))) {
            return;
        }
        var today = clock.instant().atZone(rules.zone()).toLocalDate();
        long written = 0;
        var page = pages.after(version, year, own ? -1 : store.after(version.schemeId(), year));
        while (!page.rows().isEmpty()) {
            for (var each : page.rows()) {
                written += over(version, each.row(), today) ? carrying.carry(version, each.row()) : 0;
            }
            if (!own) {
                store.progress(version.schemeId(), year, page.last());
            }
            page = pages.after(version, year, page.last());
        }
        if (!own) {
            store.end(version.schemeId(), year);
        }
        LOG.info("Scheme {}: {} entries carry over from {}", version.schemeId(), written, year);
    }

    /** Whether all periods of calendar years reported under it, with their grace, are over and it is their last year. */
    private boolean over(SchemeRules rules, int year) {
        var today = clock.instant().atZone(rules.zone()).toLocalDate();
        return rules.requirements().stream().allMatch(requirement -> {
            var period = requirement.period().of(year, LocalDate.of(1900, 1, 1), rules.zone());
            return today.isAfter(period.lastDay().plusDays(requirement.graceDays()));
        });
    }

    /** A rolling window is never over: the next one holds most of it. */
    private static boolean over(SchemeVersion version, StandingRow row, LocalDate today) {
        var requirement = row.place().requirement(version.rules());
        var period = row.place().period(version.rules(), row.year());
        return !(requirement.period() instanceof PeriodRule.Rolling)
                && period.lastDay().getYear() == row.year()
                && today.isAfter(period.lastDay().plusDays(requirement.graceDays()));
    }

    private void expire(SchemeVersion version, int year, int months) {
        var page = pages.after(version, year, -1);
        while (!page.rows().isEmpty()) {
            for (var each : page.rows()) {
                var today = clock.instant().atZone(version.rules().zone()).toLocalDate();
                boolean any = !Expiries.of(
                                page.linesOf(each), months, version.rules().zone(), today)
                        .isEmpty();
                if (any) {
                    expiring.expire(version, each.row(), months);
                }
            }
            page = pages.after(version, year, page.last());
        }
    }
}
