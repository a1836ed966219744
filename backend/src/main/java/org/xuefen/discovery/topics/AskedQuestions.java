package org.xuefen.discovery.topics;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.Search;
import org.xuefen.shared.AfterCommit;
import org.xuefen.study.QuestionAsked;

/**
 * What questions are about: the phrases search knows and the words of titles that occur in them. They count as if they had
 * been searched for; nothing else of a question is looked at or kept. Beside whoever asks, and when too many ask at once not
 * all are counted.
 */
@Singleton
class AskedQuestions {
    private static final Logger LOG = LoggerFactory.getLogger(AskedQuestions.class);
    private static final int WAITING = 1_000;
    private static final int TOPICS = 6;

    private final Search search;
    private final SearchTopics topics;
    private final AfterCommit afterCommit;
    private final ThreadPoolExecutor beside = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("asked-questions").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    AskedQuestions(Search search, SearchTopics topics, AfterCommit afterCommit) {
        this.search = search;
        this.topics = topics;
        this.afterCommit = afterCommit;
    }

    @EventListener
    void on(QuestionAsked event) {
        afterCommit.run(() -> beside.execute(() -> count(event)));
    }

    private void count(QuestionAsked event) {
        try {
            for (var topic : search.topics(event.text(), TOPICS)) {
                var found = search.courses(CourseQuery.of(topic, 1));
                topics.count(event.memberId(), Asked.term(topic), found.total() == 0 || found.lenient());
            }
        } catch (RuntimeException e) {
            LOG.warn("a question was not counted: {}", e.toString());
        }
    }

    /** Comes back when all that was asked so far is counted. */
    void settle() throws InterruptedException, ExecutionException {
        beside.submit(() -> {}).get();
    }

    @PreDestroy
    void stop() {
        beside.shutdownNow();
    }
}
