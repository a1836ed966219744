package org.xuefen.discovery.recommend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseHead;

/**
 * Every course that is published, and the few of them that are looked at for a reader. Of a small catalogue that is all
 * that is studied here; of a large one what their history speaks for, the newest and the newest of each credit category.
 * To that come the best for their industry and its neighbours: of what is listed from elsewhere, only those.
 */
final class Catalogue {
    private static final int SMALL = 500;
    private static final int NEWEST = 120;
    private static final int OF_CATEGORY = 25;
    private static final int OF_INDUSTRY = 60;

    private final Map<Long, CourseHead> all;
    private final List<CourseHead> newest;
    private final Map<String, List<CourseHead>> byCategory;
    private final IndustryFits fits;
    private final Likeness likeness;
    private final int here;
    private final Set<Long> gone;

    /** @param heads the oldest first */
    Catalogue(List<CourseHead> heads, IndustryFits fits, Likeness likeness) {
        this.fits = fits;
        this.likeness = likeness;
        all = new HashMap<>();
        newest = new ArrayList<>();
        byCategory = new HashMap<>();
        gone = Set.of();
        int studied = 0;
        for (var head : heads.reversed()) {
            all.put(head.id(), head);
            if (head.studiedHere()) {
                studied++;
                if (newest.size() < Math.max(NEWEST, SMALL)) {
                    newest.add(head);
                }
                var same = byCategory.computeIfAbsent(String.valueOf(head.categoryCode()), _ -> new ArrayList<>());
                if (same.size() < OF_CATEGORY) {
                    same.add(head);
                }
            }
        }
        here = studied;
    }

    private Catalogue(Catalogue whole, Set<Long> gone) {
        all = whole.all;
        newest = whole.newest;
        byCategory = whole.byCategory;
        fits = whole.fits;
        likeness = whole.likeness;
        here = whole.here;
        this.gone = Set.copyOf(gone);
    }

    /** The same as if these had never been there: what is withdrawn is not recommended for a moment longer. */
    Catalogue without(Set<Long> courseIds) {
        return courseIds.equals(gone) ? this : new Catalogue(this, courseIds);
    }

    /** Studied here: only that can be taken, and led to by what was learned. */
    boolean has(long courseId) {
        var head = find(courseId);
        return head != null && head.studiedHere();
    }

    @Nullable
    CourseHead find(long courseId) {
        return gone.contains(courseId) ? null : all.get(courseId);
    }

    IndustryFits fits() {
        return fits;
    }

    Likeness likeness() {
        return likeness;
    }

    /** Those looked at; of ids that are not there any more nothing is. */
    Map<Long, CourseHead> lookedAt(Collection<Long> spokenFor, @Nullable String industry, Set<Long> without) {
        var found = new LinkedHashMap<Long, CourseHead>();
        put(found, spokenFor.stream().map(all::get).filter(Objects::nonNull).toList());
        if (here <= SMALL) {
            put(found, newest);
        } else {
            put(found, newest.subList(0, NEWEST));
            byCategory.values().forEach(list -> put(found, list));
        }
        if (industry != null && !industry.isEmpty()) {
            put(
                    found,
                    fits.candidates(industry, OF_INDUSTRY).stream()
                            .map(all::get)
                            .filter(Objects::nonNull)
                            .toList());
        }
        found.keySet().removeAll(without);
        found.keySet().removeAll(gone);
        return found;
    }

    private static void put(Map<Long, CourseHead> found, Collection<CourseHead> heads) {
        heads.forEach(head -> found.put(head.id(), head));
    }
}
