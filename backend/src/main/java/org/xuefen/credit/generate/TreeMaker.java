package org.xuefen.credit.generate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.xuefen.organization.NewUnit;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Text;

/** Districts, under each unions, under each branches; all in one transaction. */
@Singleton
class TreeMaker {
    private static final int BRANCHING = 12;

    private final Units units;

    TreeMaker(Units units) {
        this.units = units;
    }

    @Transactional
    Unit root(int members, long seed) {
        return units.require(units.create(new NewUnit(
                null,
                Text.of("规模测试联合会（" + members + " 人，种子 " + seed + "）", "Federation of " + members + ", seed " + seed),
                "federation",
                null)));
    }

    /** The ids of so many branches, in the order of the tree. */
    @Transactional
    List<Long> branches(Unit root, int count) {
        var leaves = new ArrayList<Long>();
        int unions = Math.ceilDiv(count, BRANCHING);
        int districts = Math.ceilDiv(unions, BRANCHING);
        for (int d = 0; d < districts; d++) {
            long district = unit(root.id(), "第 " + (d + 1) + " 区联合会", "District " + (d + 1), "committee");
            for (int u = d * BRANCHING; u < Math.min(unions, (d + 1) * BRANCHING); u++) {
                long union = unit(district, "第 " + (u + 1) + " 工会", "Union " + (u + 1), "union");
                for (int b = u * BRANCHING; b < Math.min(count, (u + 1) * BRANCHING); b++) {
                    leaves.add(unit(union, "第 " + (b + 1) + " 分会", "Branch " + (b + 1), "branch"));
                }
            }
        }
        return leaves;
    }

    private long unit(long parent, String zh, String en, String kind) {
        return units.create(new NewUnit(parent, Text.of(zh, en), kind, null));
    }
}
