package org.xuefen.discovery.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.xuefen.app.XuefenApp;
import org.xuefen.catalogue.ListedCourse;
import org.xuefen.catalogue.Listing;
import org.xuefen.catalogue.Listings;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.identity.Role;
import org.xuefen.shared.Text;

/** 15,000 published courses: how long an index of them takes, and how long people wait for an answer from it. */
public final class SearchLoad {
    private static final int COURSES = 15_000;
    private static final int CLIENTS = 8;
    private static final int QUERIES = 4_000;
    /** So often everything is asked before it counts: the compiler then has seen to what is asked most. */
    private static final int WARM = 6;

    /** Seconds, and milliseconds that 99 of 100 take. */
    public record Result(
            double rebuildSeconds, double search, double bare, double typing, double facets, int courses) {}

    private final XuefenApp app;
    private final List<String> titles = new ArrayList<>();

    public SearchLoad(XuefenApp app) {
        this.app = app;
    }

    public Result run(Path folder) throws Exception {
        publish();
        long began = System.nanoTime();
        try (var built = Follower.empty(Files.createDirectories(folder), app.bean(Sources.class))) {
            for (long last = built.fill(0); last > 0; ) {
                built.index().refresh();
                last = built.fill(last);
            }
            built.finish();
            double seconds = (System.nanoTime() - began) / 1e9;
            return asked(built.index(), folder, seconds);
        }
    }

    private Result asked(CourseIndex index, Path folder, double seconds) throws Exception {
        var queries = queries();
        Consumer<String> search = query -> {
            var found = index.find(CourseQuery.of(query, 20));
            index.lines(query, found.courseIds());
        };
        for (int i = 0; i < WARM; i++) {
            p99(queries, search);
        }
        double searched = p99(queries, search);
        double typing = p99(beginnings(queries), typed -> index.suggestions(typed, 8));
        double facets = p99(queries, query -> index.facets(CourseQuery.of(query, 1)));
        try (var reader = DirectoryReader.open(FSDirectory.open(folder))) {
            var searcher = new IndexSearcher(reader);
            p99(queries, query -> bare(searcher, query));
            double bare = p99(queries, query -> bare(searcher, query));
            return new Result(seconds, searched, bare, typing, facets, index.size());
        }
    }

    /** The same terms in the same fields, and nothing else: what Lucene alone takes. */
    private static void bare(IndexSearcher searcher, String text) {
        var query = new BooleanQuery.Builder();
        for (var field : List.of(CourseFields.TITLE, CourseFields.SUMMARY, CourseFields.BODY)) {
            for (var way : List.of(Analysis.PAIRS, Analysis.STEMS)) {
                for (var token : Analysis.tokens(way, text)) {
                    query.add(new TermQuery(new Term(field + way, token.term())), Occur.SHOULD);
                }
            }
        }
        try {
            searcher.search(query.build(), 20);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private double p99(List<String> queries, Consumer<String> asked) throws Exception {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var all = new ArrayList<Callable<Long>>();
            queries.forEach(query -> all.add(() -> {
                long began = System.nanoTime();
                asked.accept(query);
                return System.nanoTime() - began;
            }));
            var times = new long[all.size()];
            int at = 0;
            for (var each : clients.invokeAll(all)) {
                times[at++] = each.get();
            }
            Arrays.sort(times);
            return times[times.length * 99 / 100] / 1e6;
        }
    }

    /** Parts of titles, some with a slip, as people look for what they remember. */
    private List<String> queries() {
        var random = new Random(7);
        var queries = new ArrayList<String>();
        for (int i = 0; i < QUERIES; i++) {
            var title = titles.get(random.nextInt(titles.size()));
            var from = random.nextInt(Math.max(1, title.length() - 6));
            var part = title.substring(from, Math.min(title.length(), from + 2 + random.nextInt(14)));
            queries.add(i % 10 == 0 && part.length() > 5 ? part.substring(0, 2) + part.substring(3) : part);
        }
        return queries;
    }

    private static List<String> beginnings(List<String> queries) {
        return queries.stream()
                .map(query -> query.substring(0, Math.min(query.length(), 1 + query.hashCode() % 3 + 3)))
                .toList();
    }

    /** The real catalogue where it is at hand, each course one and a half times over; else titles made of known words. */
    private void publish() throws Exception {
        var courses = new ArrayList<ListedCourse>();
        var real = RealCatalogue.there() ? RealCatalogue.read().rows() : List.<RealCatalogue.Row>of();
        var words = WordBook.shipped().all().map(Phrase::text).toList();
        var random = new Random(3);
        for (int i = 0; i < COURSES; i++) {
            var listing = new Listing("search-load", "c" + i, "Night School", "", false, false, Map.of());
            if (real.isEmpty()) {
                var title = words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size()));
                var summary = words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size()));
                courses.add(new ListedCourse(Text.of(title, ""), Text.of(summary, ""), List.of("zh"), listing));
                titles.add(title);
            } else {
                var row = real.get(i % real.size());
                courses.add(new ListedCourse(
                        row.in(row.typed()), row.in(row.description()), List.of(row.language()), listing));
                titles.add(row.typed());
            }
        }
        long owner = app.newAccount(Role.ADMINISTRATOR);
        for (int from = 0; from < COURSES; from += Listings.MAX_BATCH) {
            app.bean(Listings.class)
                    .publish(owner, "open", courses.subList(from, Math.min(COURSES, from + Listings.MAX_BATCH)));
        }
    }
}
