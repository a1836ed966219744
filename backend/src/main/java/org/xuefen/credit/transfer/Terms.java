package org.xuefen.credit.transfer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.organization.Transfer;
import org.xuefen.organization.Units;
import org.xuefen.shared.Text;

/** What the two units' schemes make of what a member brings. */
@Singleton
class Terms {
    private static final Text OTHER = Text.of("其他", "Other");

    private final Units units;
    private final Schemes schemes;
    private final MemberKeys keys;
    private final Brought brought;

    Terms(Units units, Schemes schemes, MemberKeys keys, Brought brought) {
        this.units = units;
        this.schemes = schemes;
        this.keys = keys;
        this.brought = brought;
    }

    /** @param into the version that says what it recognizes; null where there is nothing to say */
    record Settled(TermsView.Rule rule, @Nullable SchemeVersion into, int year, Brought.Sum sum) {}

    Settled settle(Transfer transfer, Instant at) {
        var from = version(transfer.fromUnitId(), at);
        var to = version(transfer.toUnitId(), at);
        if (to.isEmpty()) {
            return nothing(TermsView.Rule.NO_SCHEME, null, at);
        }
        if (from.isPresent() && from.get().schemeId() == to.get().schemeId()) {
            return nothing(TermsView.Rule.FOLLOWS, to.get(), at);
        }
        int year = YearPeriod.of(at, to.get().rules().zone()).year();
        var root = units.root(transfer.toUnitId()).id();
        var sum = keys.find(transfer.memberId())
                .map(key -> brought.of(key, root, to.get(), year))
                .orElse(new Brought.Sum(List.of(), 0, 0));
        return new Settled(TermsView.Rule.RECOGNIZE, to.get(), year, sum);
    }

    private static Settled nothing(TermsView.Rule rule, @Nullable SchemeVersion into, Instant at) {
        var zone = into == null ? java.time.ZoneOffset.UTC : into.rules().zone();
        return new Settled(rule, into, YearPeriod.of(at, zone).year(), new Brought.Sum(List.of(), 0, 0));
    }

    private Optional<SchemeVersion> version(long unitId, Instant at) {
        return units.find(unitId).flatMap(unit -> schemes.applicable(unit.path(), at));
    }

    TermsView view(Settled settled) {
        var into = settled.into();
        return new TermsView(
                settled.rule(),
                settled.year(),
                into == null ? null : into(into),
                settled.sum().under().stream().map(Terms::earned).toList(),
                settled.sum().earnedMilli(),
                settled.sum().recognizedMilli(),
                settled.sum().leftMilli());
    }

    private TermsView.Into into(SchemeVersion version) {
        return new TermsView.Into(
                schemes.require(version.schemeId()).name(),
                version.rules().unitName(),
                version.rules().categories().stream()
                        .map(each -> new TermsView.Named(each.code(), each.name(), each.colour()))
                        .toList());
    }

    private static TermsView.Earned earned(Brought.Under under) {
        var rules = under.version().rules();
        return new TermsView.Earned(
                under.scheme().name(),
                rules.unitName(),
                under.earnedMilli(),
                under.categories().entrySet().stream()
                        .map(each -> {
                            var category = rules.category(each.getKey());
                            return new TermsView.InCategory(
                                    category.map(Category::name).orElse(OTHER),
                                    category.map(Category::colour).orElse(0),
                                    each.getValue());
                        })
                        .toList());
    }
}
