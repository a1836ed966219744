package org.xuefen.discovery.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The terms of one state of the index. Each is looked up once, however many queries of a search ask for it; what no course
 * has takes no part in any of them.
 */
final class KnownTerms {
    /** Finds no course. */
    static final Query NOTHING = new MatchNoDocsQuery("no such term");

    private final IndexSearcher searcher;
    private final Map<Term, TermStates> known = new HashMap<>();

    KnownTerms(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    boolean has(String field, String text) {
        return states(new Term(field, text)).docFreq() > 0;
    }

    Query query(String field, String text) {
        var term = new Term(field, text);
        var states = states(term);
        return states.docFreq() > 0 ? new TermQuery(term, states) : NOTHING;
    }

    private TermStates states(Term term) {
        return known.computeIfAbsent(term, this::look);
    }

    private TermStates look(Term term) {
        try {
            return TermStates.build(searcher, term, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
