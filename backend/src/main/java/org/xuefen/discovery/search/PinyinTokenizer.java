package org.xuefen.discovery.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** From each Chinese character of a text on: its pinyin to the end of the run, and the first letters of that. */
final class PinyinTokenizer extends Tokenizer {
    /** Who typed that much is understood. */
    private static final int CHARACTERS = 8;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Deque<String> left = new ArrayDeque<>();
    private boolean read;

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        if (!read) {
            read = true;
            runs(all());
        }
        if (left.isEmpty()) {
            return false;
        }
        term.append(left.poll());
        return true;
    }

    private String all() throws IOException {
        var text = new StringBuilder();
        var buffer = new char[1024];
        for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
            text.append(buffer, 0, count);
        }
        return text.toString();
    }

    private void runs(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isIdeographic(text.charAt(at))) {
                int end = at;
                while (end < text.length() && end < at + CHARACTERS && Character.isIdeographic(text.charAt(end))) {
                    end++;
                }
                var run = text.substring(at, end);
                left.add(Pinyin.whole(run));
                if (run.length() > 1) {
                    left.add(Pinyin.initials(run));
                }
            }
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        read = false;
        left.clear();
    }
}
