package org.xuefen.discovery.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xuefen.discovery.search.SearchChanges.Change;
import org.xuefen.shared.Ids;

/**
 * One index and its place in the log of changes, which it remembers in its own commits. Ids are given before transactions
 * commit, so a change may appear behind that place: the last two minutes are always read again, and reading again harms
 * nothing.
 */
final class Follower implements Closeable {
    private static final String POSITION = "position";
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final Duration LOG_REACHES_BACK = Duration.ofDays(6);
    private static final int BATCH = 500;

    private final CourseIndex index;
    private final CoursePapers papers;
    private final SearchChanges changes;
    private final WordBook words;
    private final Set<Long> applied = new LinkedHashSet<>();
    private final boolean whole;
    private long position;

    private Follower(CourseIndex index, CoursePapers papers, SearchChanges changes, WordBook words, long position) {
        this.index = index;
        this.papers = papers;
        this.changes = changes;
        this.words = words;
        whole = position >= 0;
        this.position = whole ? position : changes.newest();
    }

    /** One that was committed; {@link #usable} says whether the log still reaches back to it. */
    static Follower open(Path folder, CoursePapers papers, SearchChanges changes, WordBook words) throws IOException {
        var index = new CourseIndex(folder, words::now);
        var place = Long.parseLong(index.committed().getOrDefault(POSITION, "-1"));
        return new Follower(index, papers, changes, words, place);
    }

    /** An empty one that begins with whatever changes from now on. */
    static Follower empty(Path folder, CoursePapers papers, SearchChanges changes, WordBook words) throws IOException {
        return new Follower(new CourseIndex(folder, words::now), papers, changes, words, changes.newest());
    }

    CourseIndex index() {
        return index;
    }

    /** Whether it can be kept true from where it stands: neither unfinished, nor of another version, nor too old. */
    boolean usable() {
        return whole && (position >= Positions.before(Ids.next(), LOG_REACHES_BACK) || changes.newest() <= position);
    }

    /** The next of the catalogue after that course. @return the last of them, or 0 when there are no more */
    long fill(long after) throws IOException {
        var batch = papers.after(after, BATCH);
        index.put(batch);
        return batch.isEmpty() ? 0 : batch.getLast().id();
    }

    /** After the last of the catalogue: all of it is there to be found, and on disk. */
    void finish() throws IOException {
        index.compact();
        commit();
        index.learn();
    }

    void commit() throws IOException {
        index.commit(Map.of(POSITION, Long.toString(position)));
    }

    /** Reads what has changed. @return whether there was anything */
    boolean follow() throws IOException {
        var from = Positions.before(position, OVERLAP);
        applied.removeIf(id -> id <= from);
        var any = false;
        for (var batch = changes.after(from, BATCH); !batch.isEmpty(); batch = next(batch)) {
            var fresh = batch.stream()
                    .filter(change -> !applied.contains(change.id()))
                    .toList();
            if (!fresh.isEmpty()) {
                apply(fresh);
                fresh.forEach(change -> applied.add(change.id()));
                any = true;
            }
            position = Math.max(position, batch.getLast().id());
        }
        return any;
    }

    private List<Change> next(List<Change> batch) {
        return batch.size() < BATCH ? List.of() : changes.after(batch.getLast().id(), BATCH);
    }

    private void apply(List<Change> fresh) throws IOException {
        var ids = new HashSet<Long>();
        for (var change : fresh) {
            switch (change.kind()) {
                case COURSE -> ids.add(change.subjectId());
                case RECORDING -> ids.addAll(index.withAsset(change.subjectId()));
                case WORDS -> words.read();
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        var found = papers.of(ids);
        index.put(found);
        found.forEach(paper -> ids.remove(paper.id()));
        for (var gone : ids) {
            index.remove(gone);
        }
        index.refresh();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
