package org.xuefen.discovery.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.xuefen.assessment.QuestionBanks.BankQuestion;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.Facets;
import org.xuefen.discovery.Found;
import org.xuefen.discovery.FoundQuestions;
import org.xuefen.discovery.QuestionQuery;
import org.xuefen.discovery.SpokenLine;
import org.xuefen.discovery.Suggestions;
import org.xuefen.shared.Text;

/** The index in its folder. What is put in can be found after {@link #refresh}, and is on disk after {@link #commit}. */
final class CourseIndex implements Closeable {
    /** Raised when fields or analysis change; an index of another version is built anew. */
    static final int VERSION = 3;

    private static final int MEGABYTES = 24;
    private static final int SEGMENTS = 4;
    /** More at a time would only take turns on the processors, and the last of them would wait for all. */
    private static final Semaphore TURNS = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    static {
        // A text of words that all have many of the same meaning asks for more than the 1,024 Lucene allows by itself.
        IndexSearcher.setMaxClauseCount(16_384);
    }

    private static final Term COURSES = new Term(CourseFields.WHAT, CourseFields.COURSE);

    private final FSDirectory folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Supplier<Words> words;
    private volatile Vocabulary vocabulary = Vocabulary.EMPTY;

    /** @param words those search was taught, as they are now */
    CourseIndex(Path path, Supplier<Words> words) throws IOException {
        this.words = words;
        folder = FSDirectory.open(path);
        // How often a word occurs is counted with what is deleted until segments merge: all of that goes in settle().
        // Each word of a query is looked up in each segment: to have few of them is worth more merging.
        var merging = new TieredMergePolicy().setSegmentsPerTier(SEGMENTS).setForceMergeDeletesPctAllowed(0);
        var config = new IndexWriterConfig(Analysis.perField())
                .setRAMBufferSizeMB(MEGABYTES)
                .setMergePolicy(merging);
        writer = new IndexWriter(folder, config);
        try {
            searchers = new SearcherManager(writer, null);
        } catch (IOException | RuntimeException e) {
            writer.rollback(); // or the folder would stay locked
            throw e;
        }
    }

    /** What the last commit said, or nothing for an index that was never finished or is of another version. */
    Map<String, String> committed() {
        var said = new HashMap<String, String>();
        var data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> said.put(entry.getKey(), entry.getValue()));
        }
        return Integer.toString(VERSION).equals(said.get("version")) ? said : Map.of();
    }

    /** Each course in place of what was known of it, with all its lines at once. */
    void put(Collection<CoursePaper> papers) throws IOException {
        for (var paper : papers) {
            writer.updateDocuments(key(paper.id()), paper.documents());
        }
    }

    /** Each question in place of what was known of it. */
    void putQuestions(Collection<BankQuestion> questions) throws IOException {
        for (var question : questions) {
            writer.updateDocument(questionKey(question.id()), QuestionPaper.document(question));
        }
    }

    void removeQuestion(long questionId) throws IOException {
        writer.deleteDocuments(questionKey(questionId));
    }

    private static Term questionKey(long questionId) {
        return new Term(CourseFields.QUESTION, Long.toString(questionId));
    }

    void remove(long courseId) throws IOException {
        writer.deleteDocuments(key(courseId));
    }

    private static Term key(long courseId) {
        return new Term(CourseFields.OF, Long.toString(courseId));
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit(Map<String, String> data) throws IOException {
        var all = new HashMap<>(data);
        all.put("version", Integer.toString(VERSION));
        writer.setLiveCommitData(all.entrySet());
        writer.commit();
    }

    /**
     * Forgets what is deleted for good. Two nodes that hold the same then count the same, however they came by it, and
     * answer in the same order.
     */
    void settle() throws IOException {
        if (writer.hasDeletions()) {
            writer.forceMergeDeletes();
            refresh();
        }
    }

    /** Makes one segment of all: each word of a query is looked up once then. */
    void compact() throws IOException {
        writer.forceMerge(1);
        refresh();
    }

    /** Reads the words of titles again: those that are suggested, and taken for what was meant. */
    void learn() throws IOException {
        var searcher = searchers.acquire();
        try {
            vocabulary = Vocabulary.of(searcher, words.get());
        } finally {
            searchers.release(searcher);
        }
    }

    /** Whether the writer gave itself up, as on a full disk; what can be found stays so until {@link #close}. */
    boolean broken() {
        return !writer.isOpen();
    }

    int size() {
        return searching(searcher -> searcher.count(new TermQuery(COURSES)));
    }

    /** The courses that show a recording. */
    List<Long> withAsset(long assetId) {
        return searching(searcher -> {
            var top = searcher.search(
                    new TermQuery(new Term(CourseFields.ASSET, Long.toString(assetId))), CourseQuery.MAX_OFFSET);
            var stored = searcher.storedFields();
            var found = new ArrayList<Long>();
            for (var each : top.scoreDocs) {
                found.add(Long.parseLong(stored.document(each.doc).get(CourseFields.ID)));
            }
            return found;
        });
    }

    Found find(CourseQuery query) {
        return searching(searcher -> search(searcher).find(query));
    }

    Facets facets(CourseQuery query) {
        return searching(searcher -> search(searcher).facets(query));
    }

    Map<Long, Text> bodies(Collection<Long> courseIds) {
        return searching(searcher -> Bodies.read(searcher, courseIds));
    }

    List<SpokenLine> lines(String text, Collection<Long> courseIds) {
        return searching(searcher -> Lines.find(searcher, words.get().understand(text), courseIds));
    }

    FoundQuestions questions(QuestionQuery query) {
        return searching(searcher -> QuestionSearch.find(searcher, words.get(), query));
    }

    Suggestions suggestions(String typed, int limit) {
        return searching(searcher -> Suggesting.of(searcher, words.get(), vocabulary, typed, limit));
    }

    List<String> near(String typed, int limit) {
        return Suggesting.near(vocabulary, typed, limit);
    }

    List<String> topics(String text, int limit) {
        return TextTopics.of(text, words.get(), vocabulary, limit);
    }

    private CourseSearch search(IndexSearcher searcher) {
        return new CourseSearch(searcher, words.get(), vocabulary);
    }

    @FunctionalInterface
    private interface Asked<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T searching(Asked<T> asked) {
        TURNS.acquireUninterruptibly();
        try {
            var searcher = searchers.acquire();
            try {
                return asked.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            TURNS.release();
        }
    }

    /** Whether what is on disk can be read at all. */
    static boolean readable(Path path) {
        try (var directory = FSDirectory.open(path)) {
            if (DirectoryReader.indexExists(directory)) {
                DirectoryReader.open(directory).close();
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            try {
                searchers.close();
            } finally {
                writer.rollback();
            }
        }
    }
}
