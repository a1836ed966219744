package org.xuefen.discovery.search;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.Facets;
import org.xuefen.discovery.Found;
import org.xuefen.discovery.FoundQuestions;
import org.xuefen.discovery.QuestionQuery;
import org.xuefen.discovery.Search;
import org.xuefen.discovery.SpokenLine;
import org.xuefen.discovery.Suggestions;
import org.xuefen.shared.Text;
import org.xuefen.shared.XuefenSettings;

/**
 * Keeps this node's index true, on a thread of its own. When there is none, or one that is damaged, of another version or
 * behind the change log, a new one is built beside it; what there is goes on answering, and following the log, until the new
 * one takes its place.
 */
@Singleton
class IndexKeeper implements Search {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    /** Without a change for so long, what is deleted is forgotten. */
    private static final long QUIET = Duration.ofSeconds(10).toNanos();

    private final IndexFolders folders;
    private final Sources sources;
    private final Bell bell;
    private volatile @Nullable Follower current;
    private volatile boolean building = true;
    private volatile boolean stopped;
    private @Nullable Thread thread;
    private long changedAt = System.nanoTime();
    private boolean settled;
    private boolean learned = true;
    private long learnAgainAt = System.nanoTime();

    IndexKeeper(XuefenSettings settings, Sources sources, Bell bell) {
        this.folders = new IndexFolders(settings.data().resolve("index"));
        this.sources = sources;
        this.bell = bell;
    }

    @EventListener
    synchronized void start(ServerStartupEvent event) {
        if (thread == null) {
            thread = Thread.ofPlatform().name("search-index").daemon().start(this::keep);
        }
    }

    @PreDestroy
    synchronized void stop() throws InterruptedException {
        stopped = true;
        bell.ring();
        if (thread != null) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    private void keep() {
        try {
            while (!stopped) {
                try {
                    live();
                } catch (IOException | RuntimeException e) {
                    if (!stopped) {
                        LOG.warn("Search index: {}. It tries again.", e.toString());
                        // What is found grows old until there is an index that can be written again.
                        if (e instanceof IOException || e instanceof AlreadyClosedException) {
                            building = true;
                        }
                        bell.await(Duration.ofSeconds(5));
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(current);
            current = null;
        }
    }

    private void live() throws IOException, InterruptedException {
        sources.words().read();
        var open = opened();
        building = false;
        while (!stopped) {
            open.follow();
            if (open.uncommitted()) {
                open.commit();
                changedAt = System.nanoTime();
                settled = false;
                learned = false;
            }
            if (!learned && System.nanoTime() > learnAgainAt) {
                learn(open.index());
            } else if (!settled && System.nanoTime() - changedAt > QUIET) {
                open.index().settle();
                settled = true;
            }
            bell.await(LOOK);
        }
    }

    /** Reading all titles takes a moment of many; it takes one of twenty at the most. */
    private void learn(CourseIndex index) throws IOException {
        long began = System.nanoTime();
        index.learn();
        long now = System.nanoTime();
        learnAgainAt = now + 20 * (now - began);
        learned = true;
    }

    /** The index in use, if it can be kept true, else a new one. */
    private Follower opened() throws IOException {
        var before = current;
        if (before != null && !before.index().broken() && before.usable()) {
            return before;
        }
        // One that still writes has the lock of its folder; it is there, but behind the log.
        var reopened = before == null || before.index().broken() ? reopened() : null;
        if (reopened != null) {
            boolean usable;
            try {
                usable = reopened.usable();
                reopened.index().learn();
            } catch (IOException | RuntimeException e) {
                close(reopened); // or its folder would stay locked
                throw e;
            }
            if (usable) {
                take(reopened);
                return reopened;
            }
            if (before == null) {
                current = reopened;
            } else {
                close(reopened);
            }
        }
        return build();
    }

    /**
     * As it was last committed; null when there is nothing to open. A writer that met a full disk is dead, but not what it
     * committed, and not what it can still find in memory.
     */
    private @Nullable Follower reopened() throws IOException {
        folders.sweep();
        var folder = folders.current();
        if (folder.isEmpty()) {
            return null;
        }
        if (!CourseIndex.readable(folder.get())) {
            LOG.warn("The search index in {} is damaged: a new one is built.", folder.get());
            return null;
        }
        return Follower.open(folder.get(), sources);
    }

    private Follower build() throws IOException {
        building = true;
        var began = System.nanoTime();
        folders.sweep(); // what a disk that was full made of the last attempt
        var folder = folders.fresh();
        var fresh = Follower.empty(folder, sources);
        try {
            if (current == null) {
                current = fresh;
            }
            for (long last = fresh.fill(0); last > 0 && !stopped; last = fresh.fill(last)) {
                fresh.index().refresh();
                followMeanwhile(fresh);
            }
            for (long last = fresh.fillQuestions(0); last > 0 && !stopped; last = fresh.fillQuestions(last)) {
                followMeanwhile(fresh);
            }
            if (stopped) {
                abandon(fresh);
                return fresh;
            }
            fresh.follow();
            fresh.finish();
            folders.use(folder);
            take(fresh);
            folders.sweep();
        } catch (IOException | RuntimeException e) {
            abandon(fresh);
            throw e;
        }
        LOG.info(
                "Search index built: {} courses in {} ms",
                fresh.index().size(),
                (System.nanoTime() - began) / 1_000_000);
        return fresh;
    }

    /** What is in use while another is built must not grow old; it is not committed, so nobody takes it for whole. */
    private void followMeanwhile(Follower fresh) throws IOException {
        var open = current;
        if (open != null && open != fresh && !open.index().broken()) {
            open.follow();
        }
    }

    private void abandon(Follower fresh) {
        if (current == fresh) {
            current = null;
        }
        close(fresh);
    }

    private void take(Follower next) {
        var before = current;
        current = next;
        building = false;
        settled = false;
        if (before != null && before != next) {
            close(before);
        }
    }

    private static void close(@Nullable Follower open) {
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.warn("Search index: {}", e.toString());
            }
        }
    }

    /** An index that is replaced while it is asked is asked again in its successor. */
    private <T> T ask(Function<CourseIndex, T> question, T nothing) {
        while (true) {
            var open = current;
            if (open == null) {
                return nothing;
            }
            try {
                return question.apply(open.index());
            } catch (AlreadyClosedException e) {
                if (current == open) {
                    throw e;
                }
            }
        }
    }

    @Override
    public Found courses(CourseQuery query) {
        return ask(index -> index.find(query), Found.nothing(query.text()));
    }

    @Override
    public Facets facets(CourseQuery query) {
        return ask(index -> index.facets(query), Facets.NONE);
    }

    @Override
    public Map<Long, Text> bodies(Collection<Long> courseIds) {
        return ask(index -> index.bodies(courseIds), Map.of());
    }

    @Override
    public List<SpokenLine> lines(String text, Collection<Long> courseIds) {
        return ask(index -> index.lines(text, courseIds), List.of());
    }

    @Override
    public FoundQuestions questions(QuestionQuery query) {
        return ask(index -> index.questions(query), FoundQuestions.NOTHING);
    }

    @Override
    public Suggestions suggestions(String typed, int limit) {
        return ask(index -> index.suggestions(typed, limit), Suggestions.NONE);
    }

    @Override
    public List<String> near(String typed, int limit) {
        return ask(index -> index.near(typed, limit), List.of());
    }

    @Override
    public List<String> topics(String text, int limit) {
        return ask(index -> index.topics(text, limit), List.of());
    }

    @Override
    public int size() {
        return ask(CourseIndex::size, 0);
    }

    @Override
    public boolean building() {
        return building;
    }
}
