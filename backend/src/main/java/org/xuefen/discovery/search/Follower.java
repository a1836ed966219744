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
import java.util.function.ToLongFunction;
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
    private final Sources sources;
    private final Set<Long> applied = new LinkedHashSet<>();
    private boolean whole;
    private boolean uncommitted;
    private long position;

    private Follower(CourseIndex index, Sources sources, long position) {
        this.index = index;
        this.sources = sources;
        whole = position >= 0;
        this.position = whole ? position : sources.changes().newest();
    }

    /** One that was committed; {@link #usable} says whether the log still reaches back to it. */
    static Follower open(Path folder, Sources sources) throws IOException {
        return over(folder, sources, index -> Long.parseLong(index.committed().getOrDefault(POSITION, "-1")));
    }

    /** An empty one that begins with whatever changes from now on. */
    static Follower empty(Path folder, Sources sources) throws IOException {
        return over(folder, sources, _ -> sources.changes().newest());
    }

    /** Without its place the index would stay open, and its folder locked for every later attempt. */
    private static Follower over(Path folder, Sources sources, ToLongFunction<CourseIndex> place) throws IOException {
        var index = new CourseIndex(folder, sources.words()::now);
        try {
            return new Follower(index, sources, place.applyAsLong(index));
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    CourseIndex index() {
        return index;
    }

    /**
     * Whether it can be kept true from where it stands: neither unfinished, nor of another version, nor too old. One that was
     * too old once lacks something, however far it follows from then on.
     */
    boolean usable() {
        whole = whole
                && (position >= Positions.before(Ids.next(), LOG_REACHES_BACK)
                        || sources.changes().newest() <= position);
        return whole;
    }

    /** The next of the catalogue after that course. @return the last of them, or 0 when there are no more */
    long fill(long after) throws IOException {
        var batch = sources.courses().after(after, BATCH);
        index.put(batch);
        return batch.isEmpty() ? 0 : batch.getLast().id();
    }

    /** The next of all banks after that question. @return the last of them, or 0 when there are no more */
    long fillQuestions(long after) throws IOException {
        var batch = sources.questions().after(after, BATCH);
        index.putQuestions(batch);
        return batch.isEmpty() ? 0 : batch.getLast().id();
    }

    /** After the last of the catalogue: all of it is there to be found, and on disk. */
    void finish() throws IOException {
        index.compact();
        commit();
        index.learn();
    }

    /** What is not committed stays to be, also where this fails. */
    void commit() throws IOException {
        index.commit(Map.of(POSITION, Long.toString(position)));
        uncommitted = false;
    }

    /** Whether anything was read since the last commit. */
    boolean uncommitted() {
        return uncommitted;
    }

    /** Reads what has changed. @return whether there was anything */
    boolean follow() throws IOException {
        var from = Positions.before(position, OVERLAP);
        applied.removeIf(id -> id <= from);
        var any = false;
        for (var batch = sources.changes().after(from, BATCH); !batch.isEmpty(); batch = next(batch)) {
            var fresh = batch.stream()
                    .filter(change -> !applied.contains(change.id()))
                    .toList();
            if (!fresh.isEmpty()) {
                apply(fresh);
                fresh.forEach(change -> applied.add(change.id()));
                uncommitted = true;
                any = true;
            }
            position = Math.max(position, batch.getLast().id());
        }
        return any;
    }

    private List<Change> next(List<Change> batch) {
        return batch.size() < BATCH
                ? List.of()
                : sources.changes().after(batch.getLast().id(), BATCH);
    }

    private void apply(List<Change> fresh) throws IOException {
        var courses = new HashSet<Long>();
        var questions = new HashSet<Long>();
        for (var change : fresh) {
            switch (change.kind()) {
                case COURSE -> courses.add(change.subjectId());
                case RECORDING -> courses.addAll(index.withAsset(change.subjectId()));
                case QUESTION -> questions.add(change.subjectId());
                case WORDS -> sources.words().read();
            }
        }
        if (courses.isEmpty() && questions.isEmpty()) {
            return;
        }
        readCourses(courses);
        readQuestions(questions);
        index.refresh();
    }

    private void readCourses(Set<Long> ids) throws IOException {
        var found = sources.courses().of(ids);
        index.put(found);
        var gone = new HashSet<>(ids);
        found.forEach(paper -> gone.remove(paper.id()));
        for (var id : gone) {
            index.remove(id);
        }
    }

    private void readQuestions(Set<Long> ids) throws IOException {
        var found = sources.questions().of(ids);
        index.putQuestions(found);
        var gone = new HashSet<>(ids);
        found.forEach(question -> gone.remove(question.id()));
        for (var id : gone) {
            index.removeQuestion(id);
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
