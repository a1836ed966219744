package org.xuefen.app.bench;

import java.util.List;
import org.xuefen.app.XuefenApp;
import org.xuefen.study.HeartbeatBench;

/** Durable heartbeats at the door of study against a bare loop of multi-row upserts. */
final class HeartbeatBenchmark implements Benchmark {
    @Override
    public String name() {
        return "heartbeats";
    }

    @Override
    public List<Figure> run(XuefenApp app) throws Exception {
        return List.of(HeartbeatBench.run(app));
    }
}
