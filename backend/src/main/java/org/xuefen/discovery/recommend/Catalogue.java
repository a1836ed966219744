package org.xuefen.discovery.recommend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseHead;

/**
 * Every course that is studied here, and the few of them that are looked at for a reader. Of a small catalogue that is all
 * of it; of a large one what their history speaks for, the newest, the newest of each credit category, and the newest for
 * their industry.
 */
final class Catalogue {
    private static final int SMALL = 500;
    private static final int NEWEST = 120;
    private static final int OF_CATEGORY = 25;
    private static final int OF_INDUSTRY = 40;
    private static final int DIVISION = 3;

    private final Map<Long, CourseHead> all = new HashMap<>();
    private final List<CourseHead> newest = new ArrayList<>();
    private final Map<String, List<CourseHead>> byCategory = new HashMap<>();
    private final Map<String, List<CourseHead>> byIndustry = new HashMap<>();

    /** @param heads the oldest first */
    Catalogue(List<CourseHead> heads) {
        for (var head : heads.reversed()) {
            all.put(head.id(), head);
            if (newest.size() < Math.max(NEWEST, SMALL)) {
                newest.add(head);
            }
            add(byCategory, String.valueOf(head.categoryCode()), head, OF_CATEGORY);
            head.industries().stream()
                    .map(Catalogue::division)
                    .distinct()
                    .forEach(code -> add(byIndustry, code, head, OF_INDUSTRY));
        }
    }

    private static void add(Map<String, List<CourseHead>> lists, String key, CourseHead head, int most) {
        var list = lists.computeIfAbsent(key, _ -> new ArrayList<>());
        if (list.size() < most) {
            list.add(head);
        }
    }

    private static String division(String industry) {
        return industry.substring(0, Math.min(DIVISION, industry.length()));
    }

    boolean has(long courseId) {
        return all.containsKey(courseId);
    }

    /** Those looked at, without what is taken. */
    Map<Long, CourseHead> lookedAt(Set<Long> following, @Nullable String industry, Set<Long> taken) {
        var found = new LinkedHashMap<Long, CourseHead>();
        if (all.size() <= SMALL) {
            put(found, newest);
        } else {
            following.forEach(id -> found.put(id, all.get(id)));
            put(found, newest.subList(0, NEWEST));
            byCategory.values().forEach(list -> put(found, list));
            if (industry != null && !industry.isEmpty()) {
                put(found, byIndustry.getOrDefault(division(industry), List.of()));
            }
        }
        found.keySet().removeAll(taken);
        return found;
    }

    private static void put(Map<Long, CourseHead> found, Collection<CourseHead> heads) {
        heads.forEach(head -> found.put(head.id(), head));
    }
}
