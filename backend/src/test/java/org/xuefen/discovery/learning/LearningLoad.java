package org.xuefen.discovery.learning;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import org.xuefen.app.XuefenApp;
import org.xuefen.shared.Ids;

/** A training over all that is in the database, as the job does it. */
public final class LearningLoad {
    /** How long it took, and the most the whole process held of its heap meanwhile. */
    public record Trained(double seconds, double megabytes) {}

    private LearningLoad() {}

    /** A training that has begun, so that none begins by itself while the data is being made. @return its id */
    public static long announce(XuefenApp app) {
        long id = Ids.next();
        app.bean(ModelStore.class).insert(id, null);
        return id;
    }

    public static Trained train(XuefenApp app, long id) {
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        var learning = app.bean(Learning.class);
        long began = System.nanoTime();
        learning.run(Ids.text(id), "");
        double seconds = (System.nanoTime() - began) / 1e9;
        var version = learning.require(id);
        System.out.println(
                "# trained: " + version.size() + ", " + version.marks() + ", most chosen " + version.popularHits());
        if (version.state() != Version.State.ACTIVE) {
            throw new IllegalStateException(String.valueOf(version));
        }
        double bytes = pools.stream()
                .mapToDouble(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return new Trained(seconds, bytes / (1 << 20));
    }
}
