package org.xuefen.credit.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.xuefen.credit.presets.Presets;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.Converter;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.live.AttendanceEvidence;
import org.xuefen.live.LiveRole;
import org.xuefen.live.PresencePolicy.Missed;
import org.xuefen.live.PresencePolicy.Modality;
import org.xuefen.shared.Text;

/** What attendance earns by real rules. */
class LiveEarningTest {
    private static final Instant FROM = Instant.parse("2026-12-01T11:30:00Z");
    private static final SchemeRules NASBA = rules("cpe-50");
    private static final SchemeRules HUBEI = rules("hubei-builders");

    private static SchemeRules rules(String preset) {
        return Presets.find(preset).orElseThrow().rules();
    }

    private static AttendanceEvidence evidence(
            LiveRole role, int minutes, int designated, int asked, int answered, int madeUp) {
        var until = FROM.plus(Duration.ofMinutes(110));
        return new AttendanceEvidence(
                7,
                Text.of("课", ""),
                role,
                null,
                FROM,
                until,
                FROM,
                until,
                Duration.ofMinutes(110).toMillis(),
                Duration.ofMinutes(minutes).toMillis(),
                designated,
                List.of(),
                asked,
                answered,
                madeUp,
                List.of(),
                1L);
    }

    private static long earned(SchemeRules rules, AttendanceEvidence evidence) {
        var earning = LiveEarning.of(rules, evidence, Category.OTHER);
        return Converter.compute(rules, earning.measured(), Category.OTHER, earning.shown())
                .amountMilli();
    }

    private static long nasba(int minutes, int asked, int answered) {
        return earned(NASBA, evidence(LiveRole.ATTENDEE, minutes, 0, asked, answered, 0));
    }

    @Test
    void nasbaCountsFiftyMinutesACreditInFifthsRoundedDownAndNothingBelowOne() {
        assertThat(nasba(49, 3, 3)).isZero();
        assertThat(nasba(50, 3, 3)).isEqualTo(1000);
        assertThat(nasba(60, 4, 4)).isEqualTo(1200);
        assertThat(nasba(75, 5, 5)).isEqualTo(1400);
        assertThat(nasba(110, 7, 7)).isEqualTo(2200);
    }

    @Test
    void nasbaGivesNothingForJoiningAndLeavingAlone() {
        assertThat(nasba(100, 6, 0)).isZero();
        assertThat(nasba(100, 6, 3)).isEqualTo(1000);
    }

    @Test
    void whoCameLateIsNotLeftWithNothingBecauseFewerChecksWereAskedOfThem() {
        assertThat(nasba(60, 3, 3)).isEqualTo(0); // three of the four wanted: 0.9, and a group gives one at least
        assertThat(nasba(100, 5, 5)).isEqualTo(1600);
    }

    @Test
    void hubeiGivesAllOnceMissedChecksAreMadeUpAndNothingBefore() {
        assertThat(earned(HUBEI, evidence(LiveRole.ATTENDEE, 110, 8000, 8, 8, 0))).isEqualTo(8000);
        assertThat(earned(HUBEI, evidence(LiveRole.ATTENDEE, 110, 8000, 8, 6, 1))).isZero();
        assertThat(earned(HUBEI, evidence(LiveRole.ATTENDEE, 110, 8000, 8, 6, 2))).isEqualTo(8000);
        assertThat(earned(HUBEI, evidence(LiveRole.ATTENDEE, 110, 8000, 7, 7, 0))).isZero();
    }

    @Test
    void thePoliciesAreOneCheckInSoManySeconds() {
        long hour = Duration.ofHours(1).toMillis();
        var nasba = LivePolicies.of(NASBA, hour, 0).orElseThrow();
        assertThat(nasba.everySeconds()).isEqualTo(1000);
        assertThat(nasba.modality()).isEqualTo(Modality.QUESTION);
        assertThat(nasba.missed()).isEqualTo(Missed.PRORATE);
        var hubei = LivePolicies.of(HUBEI, 8 * hour, 8000).orElseThrow();
        assertThat(hubei.everySeconds()).isEqualTo(3600);
        assertThat(hubei.most()).isEqualTo(8);
        assertThat(hubei.allowed()).isEqualTo(9);
        assertThat(hubei.workingDays()).isEqualTo(3);
    }

    @Test
    void aPresenterIsJudgedByThePresentersRuleAndAskedForNoChecks() {
        var earning = LiveEarning.of(rules("annual-study"), evidence(LiveRole.PRESENTER, 50, 0, 0, 0, 0), Category.OTHER);
        assertThat(earning.shown()).isNull();
        assertThat(earned(rules("annual-study"), evidence(LiveRole.PRESENTER, 50, 0, 0, 0, 0))).isEqualTo(2000);
    }

    @Property
    void answeringMoreNeverEarnsLess(
            @ForAll @IntRange(min = 0, max = 110) int minutes,
            @ForAll @IntRange(min = 1, max = 9) int asked,
            @ForAll @IntRange(min = 0, max = 8) int answered) {
        int fewer = Math.min(answered, asked - 1);
        assertThat(nasba(minutes, asked, fewer)).isLessThanOrEqualTo(nasba(minutes, asked, fewer + 1));
    }

    @Property
    void nobodyEarnsMoreThanTheirTimeGives(
            @ForAll @IntRange(min = 0, max = 110) int minutes, @ForAll @IntRange(min = 0, max = 9) int asked) {
        assertThat(nasba(minutes, asked, asked)).isLessThanOrEqualTo(minutes * 20L);
    }
}
