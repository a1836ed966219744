package org.xuefen.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xuefen.shared.JobHandler;

class JobQueueTest {
    private record Kind(String kind, int threads) implements JobHandler {
        @Override
        public void run(String id, String data) {}
    }

    /** With as many lanes as threads, mail and awards would wait for hours. */
    @Test
    void whatTakesHoursHasThreadsOfItsOwn() {
        assertThat(JobQueue.threads(Stream.of(new Kind("mail", 0)))).isEqualTo(3);
        assertThat(JobQueue.threads(Stream.of(new Kind("mail", 0), new Kind("asset.lane", 8))))
                .isEqualTo(11);
    }
}
