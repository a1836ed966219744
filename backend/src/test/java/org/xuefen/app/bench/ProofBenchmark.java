package org.xuefen.app.bench;

import java.util.List;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.proof.LogBench;

/** The Merkle log at a million entries: extension, proofs, comparison with the ledger. */
final class ProofBenchmark implements Benchmark {
    @Override
    public String name() {
        return "proof";
    }

    @Override
    public List<Figure> run(XuefenApp app) {
        return LogBench.run(app);
    }
}
