package org.xuefen.app.bench;

import java.nio.file.Files;
import java.util.List;
import org.xuefen.app.XuefenApp;
import org.xuefen.media.LadderBench;

/** Three renditions of 720p: against the bundled program alone, and against real time. */
final class LadderBenchmark implements Benchmark {
    @Override
    public String name() {
        return "ladder";
    }

    @Override
    public List<Figure> run(XuefenApp app) throws Exception {
        var speeds = LadderBench.run(Files.createTempDirectory("xuefen-ladder"));
        return List.of(
                Figure.ratio("ladder.720p.speed", speeds.ours(), "x real time", speeds.bare(), 0.91),
                Figure.ratio("ladder.720p.realtime", speeds.ours(), "x real time", 1, 1));
    }
}
