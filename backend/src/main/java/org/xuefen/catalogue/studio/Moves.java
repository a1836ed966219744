package org.xuefen.catalogue.studio;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The fewest elements that must have been moved to make one order of another: all but a longest common order. */
final class Moves {
    private Moves() {}

    static Set<Long> between(List<Long> before, List<Long> after) {
        var kept = after.stream().filter(before::contains).toList();
        int n = kept.size();
        var length = new int[n];
        var previous = new int[n];
        int best = -1;
        for (int i = 0; i < n; i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (before.indexOf(kept.get(j)) < before.indexOf(kept.get(i)) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        var moved = new HashSet<>(kept);
        for (int i = best; i >= 0; i = previous[i]) {
            moved.remove(kept.get(i));
        }
        return moved;
    }
}
