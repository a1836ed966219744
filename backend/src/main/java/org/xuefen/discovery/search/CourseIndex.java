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
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.Found;
import org.xuefen.shared.Text;

/** The index in its folder. What is put in can be found after {@link #refresh}, and is on disk after {@link #commit}. */
final class CourseIndex implements Closeable {
    /** Raised when fields or analysis change; an index of another version is built anew. */
    static final int VERSION = 1;

    private static final int COUNTED = 1000;
    private static final float HERE = 1.5f;
    private static final Sort BEST =
            new Sort(SortField.FIELD_SCORE, new SortField(CourseFields.ID, SortField.Type.LONG, true));
    private static final Sort NEWEST = new Sort(
            new SortField(CourseFields.PUBLISHED, SortField.Type.LONG, true),
            new SortField(CourseFields.ID, SortField.Type.LONG, true));

    private final FSDirectory folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    CourseIndex(Path path) throws IOException {
        folder = FSDirectory.open(path);
        var config = new IndexWriterConfig(Analysis.perField()).setRAMBufferSizeMB(24);
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

    void clear() throws IOException {
        writer.deleteAll();
    }

    void put(Collection<CoursePaper> papers) throws IOException {
        for (var paper : papers) {
            writer.updateDocument(key(paper.id()), paper.document());
        }
    }

    void remove(long courseId) throws IOException {
        writer.deleteDocuments(key(courseId));
    }

    private static Term key(long courseId) {
        return new Term(CourseFields.ID, Long.toString(courseId));
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

    /** Whether the writer gave itself up, as on a full disk; what can be found stays so until {@link #close}. */
    boolean broken() {
        return !writer.isOpen();
    }

    int size() {
        return writer.getDocStats().numDocs;
    }

    Found find(CourseQuery query) {
        var wording = Wording.of(query.text());
        try {
            var searcher = searchers.acquire();
            try {
                if (wording.isEmpty()) {
                    return query.text().isBlank()
                            ? found(searcher, query, MatchAllDocsQuery.INSTANCE, NEWEST, false)
                            : new Found(List.of(), 0, false, false);
                }
                var strict = found(searcher, query, wording.strict(), BEST, false);
                return strict.total() > 0 ? strict : found(searcher, query, wording.lenient(), BEST, true);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Found found(IndexSearcher searcher, CourseQuery query, Query text, Sort sort, boolean lenient)
            throws IOException {
        var wanted = query.offset() + query.limit();
        var top = searcher.search(filtered(query, text), new TopFieldCollectorManager(sort, wanted, COUNTED));
        return new Found(
                hits(searcher, top, query.offset()),
                top.totalHits.value(),
                top.totalHits.relation() == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO,
                lenient);
    }

    private static Query filtered(CourseQuery query, Query text) {
        var here = new TermQuery(new Term(CourseFields.HERE, "true"));
        var all = new BooleanQuery.Builder().add(text, Occur.MUST);
        all.add(new BoostQuery(new ConstantScoreQuery(here), HERE), Occur.SHOULD);
        filter(all, CourseFields.CHANNEL, query.channel());
        filter(all, CourseFields.CATEGORY, query.category());
        filter(all, CourseFields.INDUSTRY, query.industry());
        filter(all, CourseFields.LANGUAGE, query.language());
        filter(all, CourseFields.HERE, query.here() ? "true" : null);
        return all.build();
    }

    private static void filter(BooleanQuery.Builder all, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    private static List<Found.Hit> hits(IndexSearcher searcher, TopDocs top, int offset) throws IOException {
        var stored = searcher.storedFields();
        var hits = new ArrayList<Found.Hit>();
        for (int i = offset; i < top.scoreDocs.length; i++) {
            hits.add(hit(stored.document(top.scoreDocs[i].doc)));
        }
        return hits;
    }

    private static Found.Hit hit(Document document) {
        return new Found.Hit(
                Long.parseLong(document.get(CourseFields.ID)),
                new Text(document.get(CourseFields.BODY_ZH), document.get(CourseFields.BODY_EN)));
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
        searchers.close();
        writer.rollback();
        folder.close();
    }
}
