package org.xuefen.discovery.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final Analyzer CHINESE_WORDS = analyzer(HMMChineseTokenizer::new, source -> new Ideographic(source));
    private static final Analyzer CHINESE_PAIRS =
            analyzer(StandardTokenizer::new, source -> new Only(pairs(source), true));
    private static final Analyzer ENGLISH_STEMS =
            analyzer(StandardTokenizer::new, source -> new Only(stems(source), false));
    private static final Analyzer PLAIN_WORDS =
            analyzer(StandardTokenizer::new, source -> new Only(folded(source), false));
    private static final Analyzer AS_PINYIN = analyzer(PinyinTokenizer::new, source -> source);
    private static final Analyzer ALL_UNITS = analyzer(StandardTokenizer::new, Analysis::stems);

    private static final Map<String, Analyzer> WAYS = Map.of(
            WORDS, CHINESE_WORDS,
            PAIRS, CHINESE_PAIRS,
            STEMS, ENGLISH_STEMS,
            PLAIN, PLAIN_WORDS,
            PINYIN, AS_PINYIN,
            UNITS, ALL_UNITS);

    private Analysis() {}

    static Analyzer perField() {
        var fields = new HashMap<String, Analyzer>();
        WAYS.forEach((way, analyzer) -> CourseFields.TEXTS.forEach(text -> fields.put(text + way, analyzer)));
        return new PerFieldAnalyzerWrapper(PLAIN_WORDS, fields);
    }

    static List<Token> tokens(String way, String text) {
        var tokens = new ArrayList<Token>();
        var analyzer = Objects.requireNonNull(WAYS.get(way));
        try (var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (!term.isEmpty()) {
                    tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
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

    private static Analyzer analyzer(Supplier<Tokenizer> tokenizer, Chain chain) {
        return new Analyzer() {
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
