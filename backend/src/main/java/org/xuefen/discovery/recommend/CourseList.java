package org.xuefen.discovery.recommend;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.catalogue.CoursePublished;
import org.xuefen.catalogue.CourseWithdrawn;
import org.xuefen.catalogue.Courses;
import org.xuefen.shared.AfterCommit;

/**
 * The courses that are studied here, in memory: walking the catalogue for every reader would be too slow. Read again when
 * this node publishes something, and after five minutes for what another one published.
 */
@Singleton
class CourseList {
    private static final int BATCH = 1000;
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    /**
     * What was read.
     *
     * @param reading a number of its own for every time the list was read
     */
    record Known(long reading, Catalogue catalogue, Instant until) {}

    private final Courses courses;
    private final Clock clock;
    private final AfterCommit afterCommit;
    private final AtomicLong readings = new AtomicLong();
    private volatile @Nullable Known known;

    CourseList(Courses courses, Clock clock, AfterCommit afterCommit) {
        this.courses = courses;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    Known now() {
        var now = clock.instant();
        var current = known;
        if (current == null || current.until().isBefore(now)) {
            current = new Known(readings.incrementAndGet(), read(), now.plus(GOOD_FOR));
            known = current;
        }
        return current;
    }

    private Catalogue read() {
        var heads = new ArrayList<CourseHead>();
        var last = 0L;
        for (var batch = courses.publishedAfter(last, BATCH);
                !batch.isEmpty();
                batch = courses.publishedAfter(last, BATCH)) {
            batch.stream().filter(CourseHead::studiedHere).forEach(heads::add);
            last = batch.getLast().id();
        }
        return new Catalogue(heads);
    }

    @EventListener
    void on(CoursePublished event) {
        afterCommit.run(() -> known = null);
    }

    @EventListener
    void on(CourseWithdrawn event) {
        afterCommit.run(() -> known = null);
    }
}
