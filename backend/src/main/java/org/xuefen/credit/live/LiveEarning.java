package org.xuefen.credit.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.rules.Converter;
import org.xuefen.credit.rules.EvidenceRule;
import org.xuefen.credit.rules.Measured;
import org.xuefen.credit.rules.Participation;
import org.xuefen.credit.rules.Presence;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Shown;
import org.xuefen.credit.rules.Step;
import org.xuefen.live.AttendanceEvidence;
import org.xuefen.live.LiveRole;

/** What attended evidence is in the terms of the rules. Pure. */
record LiveEarning(Measured measured, @Nullable Shown shown) {
    static LiveEarning of(SchemeRules rules, AttendanceEvidence evidence, String category) {
        var part = evidence.role() == LiveRole.PRESENTER ? Participation.PRESENTER : Participation.LEARNER;
        long scheduled = Duration.between(evidence.scheduledFrom(), evidence.scheduledUntil())
                .toMillis();
        var measured = LivePolicies.measured(part, evidence.countedMillis(), scheduled, evidence.designatedMilli());
        var shown = LivePolicies.shown(evidence, evidence.checksAsked());
        if (shown == null) {
            return new LiveEarning(measured, null);
        }
        return new LiveEarning(measured, LivePolicies.shown(evidence, asked(rules, measured, shown, category)));
    }

    /**
     * Where a missed check costs its share, whoever came late was asked less often than their credits want: what is lacking
     * counts as missed, instead of taking everything.
     */
    private static int asked(SchemeRules rules, Measured measured, Shown shown, String category) {
        boolean shares = rules.evidenceFor(measured.method())
                .map(EvidenceRule::presence)
                .map(Presence::missed)
                .filter(Presence.Prorate.class::isInstance)
                .isPresent();
        if (!shares) {
            return shown.checksAsked();
        }
        return Converter.compute(rules, measured, category, shown).steps().stream()
                .filter(Step.Checks.class::isInstance)
                .map(Step.Checks.class::cast)
                .mapToInt(checks -> Math.max(checks.required(), checks.asked()))
                .findFirst()
                .orElse(shown.checksAsked());
    }
}
