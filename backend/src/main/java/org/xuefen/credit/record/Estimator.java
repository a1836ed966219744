package org.xuefen.credit.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.Item;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.catalogue.Revision;
import org.xuefen.credit.CreditEstimates;
import org.xuefen.credit.Estimate;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.Converter;
import org.xuefen.credit.rules.Measured;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.organization.Members;
import org.xuefen.shared.Text;

/** What a course would give someone who watches and reads all of it. */
@Singleton
class Estimator implements CreditEstimates {
    private static final Text OTHER = Text.of("其他", "Other");
    private static final int REMEMBERED = 100_000;

    private final Members members;
    private final Schemes schemes;
    private final Courses courses;
    private final Ledger ledger;
    private final MemberKeys keys;
    private final Clock clock;
    private final Map<Long, Long> media = new ConcurrentHashMap<>();

    Estimator(Members members, Schemes schemes, Courses courses, Ledger ledger, MemberKeys keys, Clock clock) {
        this.members = members;
        this.schemes = schemes;
        this.courses = courses;
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Map<Long, Estimate> forCourses(long memberId, Collection<Long> courseIds) {
        return forHeads(memberId, courses.heads(courseIds));
    }

    @Override
    public Map<Long, Estimate> forHeads(long memberId, Collection<CourseHead> heads) {
        var now = clock.instant();
        var version = members.at(memberId, now).flatMap(where -> schemes.applicable(where.unitPath(), now));
        if (version.isEmpty() || heads.isEmpty()) {
            return Map.of();
        }
        var occurrence = version.get().rules().occurrence(now);
        var courseIds = heads.stream().map(CourseHead::id).toList();
        var given = keys.find(memberId)
                .map(key -> ledger.sourcesOf(key.key(), version.get().schemeId(), Entry.COURSE, courseIds, occurrence))
                .orElse(Set.of());
        var found = new HashMap<Long, Estimate>();
        for (var head : heads) {
            if (head.studiedHere()) {
                found.put(head.id(), estimate(version.get(), head, given.contains(head.id())));
            }
        }
        return found;
    }

    private Estimate estimate(SchemeVersion version, CourseHead head, boolean given) {
        var rules = version.rules();
        var code = rules.categoryFor(head.categoryCode());
        var category = rules.category(code);
        long milli = given ? 0 : whole(version, head, code);
        return new Estimate(
                milli,
                code,
                category.map(Category::name).orElse(OTHER),
                category.map(Category::colour).orElse(0),
                rules.unitName(),
                given);
    }

    private long whole(SchemeVersion version, CourseHead head, String category) {
        long media = mediaSeconds(head.revisionId()) * 1000;
        return Converter.compute(
                        version.rules(), Measured.selfStudy(media, media, head.estimatedSeconds() * 1000), category)
                .amountMilli();
    }

    /** Remembered: a revision never changes, and of a large catalogue not all can be kept in memory. */
    private long mediaSeconds(long revisionId) {
        var known = media.get(revisionId);
        if (known != null) {
            return known;
        }
        var revision = courses.revision(revisionId);
        long seconds = revision.stream()
                .flatMap(Revision::items)
                .filter(item -> item.kind() != ItemKind.QUIZ)
                .mapToLong(Item::estimatedSeconds)
                .sum();
        if (revision.isPresent()) {
            if (media.size() >= REMEMBERED) {
                media.clear();
            }
            media.put(revisionId, seconds);
        }
        return seconds;
    }
}
