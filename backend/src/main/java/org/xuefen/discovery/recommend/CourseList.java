package org.xuefen.discovery.recommend;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * be too slow. Read again when this node publishes something, and after five minutes for what another node published or an
 * import listed: always beside the readers, who have the list of before meanwhile, but for what was withdrawn here.
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
    private final AtomicLong changes = new AtomicLong();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    /** Guards the last three; held only to put one list in place of another. */
    private final Object exchange = new Object();

    private final Set<Long> gone = new HashSet<>();
    private long readings;
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
        if (current.until().isBefore(clock.instant())) {
            refreshSoon();
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

    private void refreshSoon() {
        if (refreshing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("course-list").start(this::refresh);
        }
    }

    private void refresh() {
        long seen = changes.get();
        try {
            seen = readUntilNothingChanges();
        } catch (RuntimeException e) {
            LOG.warn("the list of courses can't be read: {}", e.toString());
            expire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            refreshing.set(false);
        }
        if (seen != changes.get()) {
            refreshSoon(); // for who published between the last look and here
        }
    }

    /** Many publications in a row may take a fifth of the time. @return the last change that was read */
    private long readUntilNothingChanges() throws InterruptedException {
        while (true) {
            long before = changes.get();
            long began = System.nanoTime();
            read();
            if (before == changes.get()) {
                return before;
            }
            Thread.sleep(Duration.ofNanos(4 * (System.nanoTime() - began)));
        }
    }

    /** The next who asks has it read again. */
    private void expire() {
        synchronized (exchange) {
            var current = known;
            if (current != null && current.until().isAfter(clock.instant())) {
                known = new Known(current.reading(), current.catalogue(), clock.instant());
            }
        }
    }

    private synchronized Known read() {
        long before = changes.get();
        var goneBefore = goneNow();
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
        return exchange(new Catalogue(heads, fits, likeness), goneBefore, before);
    }

    private Set<Long> goneNow() {
        synchronized (exchange) {
            return Set.copyOf(gone);
        }
    }

    /**
     * @param seen what was withdrawn before it was read, and is not in it any more
     * @param change the last change before it was read: after another one it is old at once
     */
    private Known exchange(Catalogue read, Set<Long> seen, long change) {
        synchronized (exchange) {
            gone.removeAll(seen);
            var now = clock.instant();
            var fresh = new Known(++readings, read.without(gone), change == changes.get() ? now.plus(GOOD_FOR) : now);
            known = fresh;
            return fresh;
        }
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
        afterCommit.run(() -> bringBack(event.courseId()));
    }

    @EventListener
    void on(CourseWithdrawn event) {
        afterCommit.run(() -> {
            if (event.withdrawn()) {
                leaveOut(event.courseId());
            } else {
                bringBack(event.courseId());
            }
        });
    }

    private void bringBack(long courseId) {
        synchronized (exchange) {
            gone.remove(courseId);
        }
        changed();
    }

    private void leaveOut(long courseId) {
        synchronized (exchange) {
            gone.add(courseId);
            var current = known;
            if (current != null) {
                known = new Known(++readings, current.catalogue().without(gone), current.until());
            }
        }
        changed();
    }

    /** Also what is being read at the moment may be from before the change. */
    private void changed() {
        changes.incrementAndGet();
        if (known != null) {
            refreshSoon();
        }
    }

    /** Whether all that this node has published is in the list. */
    boolean settled() {
        var current = known;
        return !refreshing.get() && (current == null || current.until().isAfter(clock.instant()));
    }
}
