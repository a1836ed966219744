package org.xuefen.discovery.recommend;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.catalogue.CoursePublished;
import org.xuefen.catalogue.CourseWithdrawn;
import org.xuefen.catalogue.Courses;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Industries.Mention;
import org.xuefen.shared.AfterCommit;
import org.xuefen.shared.Text;

/**
 * The courses that are published, in memory, with what their words speak for: walking the catalogue for every reader would
 * be too slow. Read again when this node publishes something, and after five minutes, beside the readers, for what another
 * node published or an import listed.
 */
@Singleton
class CourseList {
    private static final Logger LOG = LoggerFactory.getLogger(CourseList.class);
    private static final int BATCH = 1000;
    private static final int SUMMARY = 600;
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    /**
     * What was read.
     *
     * @param reading a number of its own for every time the list was read
     */
    record Known(long reading, Catalogue catalogue, Instant until) {}

    /** What the words of a revision say; they never change. */
    private static final class Words {
        private final List<Mention> trades;
        private final int[] terms;

        Words(List<Mention> trades, int[] terms) {
            this.trades = trades;
            this.terms = terms;
        }
    }

    private final Courses courses;
    private final Industries industries;
    private final Clock clock;
    private final AfterCommit afterCommit;
    private final AtomicLong readings = new AtomicLong();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private volatile @Nullable Known known;
    private Map<Long, Words> words = Map.of();

    CourseList(Courses courses, Industries industries, Clock clock, AfterCommit afterCommit) {
        this.courses = courses;
        this.industries = industries;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    Known now() {
        var current = known;
        if (current == null || tooOld(current)) {
            return first();
        }
        if (current.until().isBefore(clock.instant()) && refreshing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("course-list").start(this::refresh);
        }
        return current;
    }

    /** Of many who wait for it only one reads. */
    private synchronized Known first() {
        var read = known;
        return read == null || tooOld(read) ? read() : read;
    }

    /** Of a node that nobody asked for long. */
    private boolean tooOld(Known list) {
        return list.until().plus(GOOD_FOR).isBefore(clock.instant());
    }

    private void refresh() {
        try {
            read();
        } catch (RuntimeException e) {
            LOG.warn("the list of courses can't be read: {}", e.toString());
        } finally {
            refreshing.set(false);
        }
    }

    private synchronized Known read() {
        long before = changes.get();
        long reading = readings.incrementAndGet();
        var heads = new ArrayList<CourseHead>();
        var last = 0L;
        for (var batch = courses.publishedAfter(last, BATCH);
                !batch.isEmpty();
                batch = courses.publishedAfter(last, BATCH)) {
            heads.addAll(batch);
            last = batch.getLast().id();
        }
        spell(heads);
        var fits = new IndustryFits(industries, heads, head -> wordsOf(head).trades);
        var likeness = new Likeness(
                heads.stream().map(CourseHead::id).toList(),
                heads.stream().map(head -> wordsOf(head).terms).toList());
        var current = new Known(
                reading, new Catalogue(heads, fits, likeness), clock.instant().plus(GOOD_FOR));
        known = changes.get() == before ? current : null;
        return current;
    }

    private Words wordsOf(CourseHead head) {
        return Objects.requireNonNull(words.get(head.revisionId()));
    }

    private void spell(List<CourseHead> heads) {
        var now = new HashMap<Long, Words>();
        heads.forEach(head -> {
            var before = words.get(head.revisionId());
            now.put(head.revisionId(), before == null ? spelt(head) : before);
        });
        words = now;
    }

    private Words spelt(CourseHead head) {
        var title = both(head.title());
        var summary = both(head.summary());
        var terms = Likeness.terms(head.titleDerived() ? null : title, title, cut(summary));
        return new Words(industries.mentions(title, summary), terms);
    }

    private static String both(Text text) {
        return text.zh().equals(text.en()) ? text.zh() : text.zh() + " " + text.en();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(SUMMARY, text.length()));
    }

    @EventListener
    void on(CoursePublished event) {
        afterCommit.run(this::forget);
    }

    @EventListener
    void on(CourseWithdrawn event) {
        afterCommit.run(this::forget);
    }

    /** Also what is being read at the moment may be from before the change. */
    private void forget() {
        changes.incrementAndGet();
        known = null;
    }
}
