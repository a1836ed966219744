package org.xuefen.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;

/** The benchmark of the credit record runs, at a size that says nothing. */
@ExtendWith(AppExtension.class)
class CreditBenchmarkIT {
    private final XuefenApp app;

    CreditBenchmarkIT(XuefenApp app) {
        this.app = app;
    }

    @Test
    void itMeasuresEverythingItNames() throws Exception {
        assertThat(new CreditBenchmark(200).run(app))
                .noneMatch(figure -> Double.isNaN(figure.value()))
                .extracting(Figure::name)
                .contains(
                        "credit.generate",
                        "credit.standing.p99",
                        "credit.totals.first",
                        "credit.members.on_course.p99",
                        "credit.claims.mine.p99",
                        "credit.certificates.p99",
                        "credit.recomputation",
                        "credit.award",
                        "proof.extension",
                        "credit.past.prepare",
                        "credit.sample",
                        "credit.close.sign");
    }
}
