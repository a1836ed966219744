package org.xuefen.discovery.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * How text becomes terms, each field in several ways: Chinese words as smartcn cuts them (precise, but it cuts some terms in
 * two), Chinese pairs of characters (finds everything), English stems, plain words for what is being typed, and pinyin.
 * Traditional characters are simplified ones everywhere.
 */
final class Analysis {
    /** The ways, as the ends of field names. */
    static final String WORDS = "_cn";

    static final String PAIRS = "_bi";
    static final String STEMS = "_en";
    static final String PLAIN = "_as";
    static final String PINYIN = "_py";
    /** In no field: stems and single characters, in the order of the text. */
    static final String UNITS = "_un";

    /** A term of a text and where it stands there. */
    record Token(String term, int start, int end) {
        boolean chinese() {
            return Character.isIdeographic(term.codePointAt(0));
        }
    }

    private static final Way PLAIN_WORDS = new Way(StandardTokenizer::new, source -> new Only(folded(source), false));
    private static final Map<String, Way> WAYS = Map.of(
            WORDS, new Way(HMMChineseTokenizer::new, Ideographic::new),
            PAIRS, new Way(StandardTokenizer::new, source -> new Only(pairs(source), true)),
            STEMS, new Way(StandardTokenizer::new, source -> new Only(stems(source), false)),
            PLAIN, PLAIN_WORDS,
            PINYIN, new Way(PinyinTokenizer::new, source -> source),
            UNITS, new Way(StandardTokenizer::new, Analysis::stems));

    private Analysis() {}

    static Analyzer perField() {
        var fields = new HashMap<String, Analyzer>();
        WAYS.forEach((name, way) -> {
            var analyzer = way.analyzer(Analyzer.GLOBAL_REUSE_STRATEGY);
            CourseFields.TEXTS.forEach(text -> fields.put(text + name, analyzer));
        });
        return new PerFieldAnalyzerWrapper(PLAIN_WORDS.analyzer(Analyzer.GLOBAL_REUSE_STRATEGY), fields);
    }

    static List<Token> tokens(String way, String text) {
        var tokens = new ArrayList<Token>();
        read(way, text, tokens::add);
        return tokens;
    }

    /** Where the first term that is wanted begins, or -1; what stands behind it is not read. */
    static int first(String way, String text, Predicate<String> wanted) {
        var first = new int[] {-1};
        read(way, text, token -> {
            first[0] = wanted.test(token.term()) ? token.start() : -1;
            return first[0] < 0;
        });
        return first[0];
    }

    /** @param taken takes a token and says whether it wants another */
    private static void read(String way, String text, Predicate<Token> taken) {
        var known = Objects.requireNonNull(WAYS.get(way));
        var analyzer = known.take();
        try (var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            boolean more = true;
            while (more && stream.incrementToken()) {
                more = term.isEmpty()
                        || taken.test(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known.putBack(analyzer);
    }

    private static TokenStream folded(TokenStream source) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(source)));
    }

    private static TokenStream stems(TokenStream source) {
        return new PorterStemFilter(new EnglishPossessiveFilter(folded(source)));
    }

    /** Single characters beside the pairs, so that one character can be searched for, too. */
    private static TokenStream pairs(TokenStream source) {
        return new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(source)), 0xff, true);
    }

    @FunctionalInterface
    private interface Chain {
        TokenStream over(TokenStream source);
    }

    /**
     * A way to read a text, and what has read one before. Lucene keeps that by thread, but each request has a thread of its
     * own, which would have to make everything anew.
     */
    private static final class Way {
        private final Supplier<Tokenizer> tokenizer;
        private final Chain chain;
        private final Queue<Analyzer> idle = new ConcurrentLinkedQueue<>();

        Way(Supplier<Tokenizer> tokenizer, Chain chain) {
            this.tokenizer = tokenizer;
            this.chain = chain;
        }

        Analyzer take() {
            var free = idle.poll();
            return free == null ? analyzer(new Kept()) : free;
        }

        void putBack(Analyzer analyzer) {
            idle.add(analyzer);
        }

        Analyzer analyzer(Analyzer.ReuseStrategy reuse) {
            return new Analyzer(reuse) {
                @Override
                protected Reader initReader(String field, Reader reader) {
                    return new Folding(reader);
                }

                @Override
                protected TokenStreamComponents createComponents(String field) {
                    var source = tokenizer.get();
                    return new TokenStreamComponents(source, chain.over(source));
                }

                @Override
                protected TokenStream normalize(String field, TokenStream in) {
                    return new LowerCaseFilter(in);
                }
            };
        }
    }

    /** For one text at a time, on whatever thread. */
    private static final class Kept extends Analyzer.ReuseStrategy {
        private Analyzer.@Nullable TokenStreamComponents kept;

        @Override
        public Analyzer.@Nullable TokenStreamComponents getReusableComponents(Analyzer analyzer, String field) {
            return kept;
        }

        @Override
        public void setReusableComponents(Analyzer analyzer, String field, Analyzer.TokenStreamComponents components) {
            kept = components;
        }
    }

    /** Keeps either Chinese, Japanese and Korean tokens or all the others: single characters are noise among stems. */
    private static final class Only extends FilteringTokenFilter {
        private final TypeAttribute type = addAttribute(TypeAttribute.class);
        private final boolean ideographic;

        Only(TokenStream source, boolean ideographic) {
            super(source);
            this.ideographic = ideographic;
        }

        @Override
        protected boolean accept() {
            return ideographic(type.type()) == ideographic;
        }

        private static boolean ideographic(String type) {
            return switch (type) {
                case "<IDEOGRAPHIC>", "<HIRAGANA>", "<KATAKANA>", "<HANGUL>", "<DOUBLE>", "<SINGLE>" -> true;
                default -> false;
            };
        }
    }

    /** Of smartcn's words, those that are Chinese: it also cuts Latin words and punctuation. */
    private static final class Ideographic extends FilteringTokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Ideographic(TokenStream source) {
            super(source);
        }

        @Override
        protected boolean accept() {
            return term.length() > 0 && Character.isIdeographic(term.charAt(0));
        }
    }
}
