package org.xuefen.study.mandate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Members;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Posts;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Refusal;
import org.xuefen.study.MandateAudience;
import org.xuefen.study.StudyRefusals;

/** Who a mandate is for, as a condition over the view {@code member_unit m} as it is now. */
@Singleton
class Audiences {
    private final MandateStore store;
    private final Units units;
    private final Members members;
    private final Industries industries;
    private final Posts posts;
    private final OrganizationSettings settings;
    private final Clock clock;

    Audiences(
            MandateStore store,
            Units units,
            Members members,
            Industries industries,
            Posts posts,
            OrganizationSettings settings,
            Clock clock) {
        this.store = store;
        this.units = units;
        this.members = members;
        this.industries = industries;
        this.posts = posts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Refuses lines that name what isn't there or lies outside the unit the mandate is made for. */
    void check(Unit of, List<MandateAudience> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var unitId = line.unitId();
            var memberId = line.memberId();
            boolean inside = memberId != null
                    ? members.find(memberId)
                            .filter(found -> found.unitPath().startsWith(of.path()))
                            .isPresent()
                    : unitId != null
                            && units.find(unitId)
                                    .filter(found -> found.within(of))
                                    .isPresent();
            var industry = line.industry();
            var post = line.post();
            boolean known = (industry == null || industries.find(industry).isPresent())
                    && (post == null
                            || posts.kinds().stream()
                                    .anyMatch(kind -> kind.code().equals(post)));
            if (!inside || !known) {
                throw Refusal.field("audience", StudyRefusals.MANDATE_AUDIENCE_OUTSIDE, Integer.toString(i + 1));
            }
        }
    }

    /** Whoever fits any line. */
    Sql of(Mandate mandate) {
        var lines = store.audience(mandate.id());
        var unitsById =
                units
                        .findAll(lines.stream()
                                .map(MandateAudience::unitId)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Unit::id, Function.identity()));
        var fits = Sql.any(lines.stream().map(line -> line(line, unitsById)).toList());
        return Sql.all(
                List.of(Sql.of("m.active = true"), Sql.within("m.unit_path", List.of(mandate.unitPath())), fits));
    }

    private Sql line(MandateAudience line, Map<Long, Unit> unitsById) {
        var memberId = line.memberId();
        if (memberId != null) {
            return Sql.of("m.member_id = ?", memberId);
        }
        var unit = line.unitId() == null ? null : unitsById.get(line.unitId());
        if (unit == null) {
            return Sql.NOTHING;
        }
        var parts = new ArrayList<Sql>();
        parts.add(line.alone() ? Sql.of("m.unit_id = ?", unit.id()) : Sql.within("m.unit_path", List.of(unit.path())));
        addNarrower(parts, line.industry(), line.post());
        return Sql.all(parts);
    }

    private void addNarrower(List<Sql> parts, @Nullable String industry, @Nullable String post) {
        if (industry != null) {
            parts.add(Sql.of("m.industry like ?", industry + "%"));
        }
        if (post != null) {
            var today = settings.dayOf(clock.instant());
            parts.add(Sql.of("""
                    m.member_id in (select p.member_id from member_post_held p where p.post = ? and p.from_on <= ?
                        and (p.until_on is null or p.until_on > ?))""", post, today, today));
        }
    }
}
