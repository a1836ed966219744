package org.xuefen.credit.live;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.Conversion;
import org.xuefen.credit.rules.Converter;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.EvidenceRule;
import org.xuefen.credit.rules.Measured;
import org.xuefen.credit.rules.Participation;
import org.xuefen.credit.rules.Presence;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Shown;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.live.AttendanceEvidence;
import org.xuefen.live.LiveRole;
import org.xuefen.live.PresencePolicies;
import org.xuefen.live.PresencePolicy;

/** What schemes ask of live classes, in the terms of whoever holds them: one check in so many seconds. */
@Singleton
class LivePolicies implements PresencePolicies {
    private static final int SHORTEST_SECONDS = 60;
    private static final long MILLI = 1000;

    private final Schemes schemes;

    LivePolicies(Schemes schemes) {
        this.schemes = schemes;
    }

    @Override
    public Optional<PresencePolicy> of(String unitPath, Instant at, long scheduledMillis, long designatedMilli) {
        return schemes.applicable(unitPath, at)
                .flatMap(version -> of(version.rules(), scheduledMillis, designatedMilli));
    }

    static Optional<PresencePolicy> of(SchemeRules rules, long scheduledMillis, long designatedMilli) {
        return rules.evidenceFor(DeliveryMethod.LIVE_CLASS)
                .map(EvidenceRule::presence)
                .map(presence -> policy(rules, presence, scheduledMillis, designatedMilli));
    }

    private static PresencePolicy policy(SchemeRules rules, Presence presence, long scheduled, long designated) {
        long seconds = switch (presence.frequency()) {
            case Presence.PerCredit per -> perCredit(rules, per.checks(), scheduled, designated);
            case Presence.PerDay per -> scheduled / MILLI / Math.max(1, per.checks());
            case Presence.EveryMinutes every -> every.minutes() * 60L;
        };
        var most = presence.frequency() instanceof Presence.PerDay(int checks) ? Integer.valueOf(checks) : null;
        return new PresencePolicy(
                modality(presence.modality()),
                (int) Math.max(SHORTEST_SECONDS, seconds),
                most,
                presence.windowSeconds(),
                presence.random(),
                missed(presence.missed()),
                allowed(presence.missed()),
                presence.missed() instanceof Presence.MakeUp(int _, int days) ? days : 0);
    }

    /** Where credits grow with time, the time of a credit shared out; else the class's own amount shared out over it. */
    private static long perCredit(SchemeRules rules, int checks, long scheduled, long designated) {
        var rule = rules.ruleFor(DeliveryMethod.LIVE_CLASS, Participation.LEARNER);
        if (rule.isPresent() && rule.get().conversion() instanceof Conversion.Ratio ratio) {
            return ratio.secondsPerCredit() / Math.max(1, checks);
        }
        var whole = measured(Participation.LEARNER, scheduled, scheduled, designated);
        long milli = Converter.compute(rules, whole, Category.OTHER).amountMilli();
        long needed = Math.max(1, Math.ceilDiv(milli * checks, MILLI));
        return scheduled / MILLI / needed;
    }

    static Measured measured(Participation part, long counted, long scheduled, long designatedMilli) {
        var measured = Measured.present(DeliveryMethod.LIVE_CLASS, part, counted, scheduled);
        return designatedMilli > 0 ? measured.designated(designatedMilli) : measured;
    }

    private static PresencePolicy.Modality modality(Presence.Modality modality) {
        return switch (modality) {
            case TAP, SIGN_IN -> PresencePolicy.Modality.TAP;
            case POLL -> PresencePolicy.Modality.QUESTION;
            case CODE -> PresencePolicy.Modality.CODE;
        };
    }

    private static PresencePolicy.Missed missed(Presence.MissPolicy missed) {
        return switch (missed) {
            case Presence.Prorate _ -> PresencePolicy.Missed.PRORATE;
            case Presence.FailOver _ -> PresencePolicy.Missed.FAIL_OVER;
            case Presence.MakeUp _ -> PresencePolicy.Missed.MAKE_UP;
        };
    }

    private static int allowed(Presence.MissPolicy missed) {
        return switch (missed) {
            case Presence.Prorate _ -> 0;
            case Presence.FailOver over -> over.allowed();
            case Presence.MakeUp makeUp -> makeUp.allowed();
        };
    }

    /** What was attended as rules judge it; a presenter is not asked whether they are there. */
    static @Nullable Shown shown(AttendanceEvidence evidence, int asked) {
        return evidence.role() == LiveRole.PRESENTER
                ? null
                : new Shown(
                        evidence.countedMillis(),
                        evidence.heldMillis(),
                        1,
                        asked,
                        evidence.checksAnswered(),
                        evidence.checksMadeUp(),
                        null,
                        0);
    }
}
