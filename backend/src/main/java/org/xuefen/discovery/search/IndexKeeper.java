package org.xuefen.discovery.search;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.Found;
import org.xuefen.discovery.Search;
import org.xuefen.shared.Ids;
import org.xuefen.shared.XuefenSettings;

/**
 * Keeps this node's index true, on a thread of its own: builds it when there is none, or one of another version, or one
 * that fell out of the change log; then follows the log. Searching goes on meanwhile with what is there.
 *
 * <p>The index remembers the last change it holds in its own commit. Ids are given before transactions commit, so a
 * change may appear behind that mark: the last two minutes are always read again, and reading again harms nothing.
 */
@Singleton
class IndexKeeper implements Search {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final String POSITION = "position";
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final Duration LOG_REACHES_BACK = Duration.ofDays(6);
    private static final int BATCH = 500;
    /** Before an index that was just opened has been asked what it holds. */
    private static final long NONE = -1;

    /** While there is no index; {@link #building} says so. */
    private static final Found NOTHING = new Found(List.of(), 0, false, false);

    private final Path folder;
    private final CoursePapers papers;
    private final SearchChanges changes;
    private final Bell bell;
    private final Set<Long> applied = new LinkedHashSet<>();
    private volatile @Nullable CourseIndex index;
    private volatile boolean building = true;
    private volatile boolean stopped;
    private @Nullable Thread thread;
    private long position = NONE;

    IndexKeeper(XuefenSettings settings, CoursePapers papers, SearchChanges changes, Bell bell) {
        this.folder = settings.data().resolve("index");
        this.papers = papers;
        this.changes = changes;
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
                        letGo(e);
                        bell.await(Duration.ofSeconds(5));
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    /**
     * A writer that met a full disk is dead: the index is opened again as it was last committed, and follows from there.
     * A database that is away leaves it as it is, and searching goes on.
     */
    private void letGo(Exception fault) {
        if (fault instanceof IOException || fault instanceof AlreadyClosedException) {
            building = true;
            close();
            applied.clear();
        }
    }

    private void live() throws IOException, InterruptedException {
        var open = opened();
        if (position == NONE) {
            adopt(open);
        }
        while (!stopped) {
            if (follow(open)) {
                open.commit(Map.of(POSITION, Long.toString(position)));
            }
            bell.await(LOOK);
        }
    }

    private CourseIndex opened() throws IOException {
        var before = index;
        if (before != null && !before.broken()) {
            return before;
        }
        if (!CourseIndex.readable(folder)) {
            LOG.warn("The search index in {} is damaged: it is built anew.", folder);
            delete(folder);
        }
        var fresh = new CourseIndex(folder);
        applied.clear();
        position = NONE;
        index = fresh;
        if (before != null) {
            LOG.info("Search index: opened again from its last commit.");
            before.close();
        }
        return fresh;
    }

    private void adopt(CourseIndex open) throws IOException {
        var known = Long.parseLong(open.committed().getOrDefault(POSITION, "-1"));
        var oldest = Positions.before(Ids.next(), LOG_REACHES_BACK);
        var newest = changes.newest();
        if (known >= 0 && (known >= oldest || newest <= known)) {
            position = known;
        } else {
            building = true;
            build(open, newest);
        }
        building = false;
    }

    private void build(CourseIndex open, long newest) throws IOException {
        var began = System.nanoTime();
        open.clear();
        var last = 0L;
        for (var batch = papers.after(last, BATCH); !batch.isEmpty() && !stopped; batch = papers.after(last, BATCH)) {
            open.put(batch);
            open.refresh();
            last = batch.getLast().id();
        }
        if (stopped) {
            return;
        }
        position = newest;
        open.commit(Map.of(POSITION, Long.toString(position)));
        open.refresh();
        LOG.info("Search index built: {} courses in {} ms", open.size(), (System.nanoTime() - began) / 1_000_000);
    }

    /** @return whether there was anything new */
    private boolean follow(CourseIndex open) throws IOException {
        var from = Positions.before(position, OVERLAP);
        applied.removeIf(id -> id <= from);
        var any = false;
        for (var batch = changes.after(from, BATCH); !batch.isEmpty(); batch = next(batch)) {
            var fresh = batch.stream()
                    .filter(change -> !applied.contains(change.id()))
                    .toList();
            if (!fresh.isEmpty()) {
                apply(open, fresh);
                fresh.forEach(change -> applied.add(change.id()));
                any = true;
            }
            position = Math.max(position, batch.getLast().id());
        }
        return any;
    }

    private List<SearchChanges.Change> next(List<SearchChanges.Change> batch) {
        return batch.size() < BATCH ? List.of() : changes.after(batch.getLast().id(), BATCH);
    }

    private void apply(CourseIndex open, List<SearchChanges.Change> fresh) throws IOException {
        var ids = fresh.stream().map(SearchChanges.Change::courseId).collect(Collectors.toSet());
        var found = papers.of(ids);
        open.put(found);
        found.forEach(paper -> ids.remove(paper.id()));
        for (var gone : ids) {
            open.remove(gone);
        }
        open.refresh();
    }

    private void close() {
        var open = index;
        index = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.warn("Search index: {}", e.toString());
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public Found courses(CourseQuery query) {
        var open = index;
        if (open == null) {
            return NOTHING;
        }
        try {
            return open.find(query);
        } catch (AlreadyClosedException e) {
            var now = index;
            if (now == open) {
                throw e;
            }
            return now == null ? NOTHING : now.find(query);
        }
    }

    @Override
    public int size() {
        var open = index;
        return open == null || open.broken() ? 0 : open.size();
    }

    @Override
    public boolean building() {
        return building;
    }
}
