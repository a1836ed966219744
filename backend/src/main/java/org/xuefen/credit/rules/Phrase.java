package org.xuefen.credit.rules;

import org.xuefen.shared.Text;

/** A step in words: as part of a sentence, and as a line of its own. */
record Phrase(String zh, String en, Explanation.Line line) {
    static Phrase simple(String zh, String en) {
        return new Phrase(zh, en, new Explanation.Line(Text.of(zh, en), Text.of("", "")));
    }

    static Phrase detailed(String zh, String en, String detail) {
        return new Phrase(zh, en, new Explanation.Line(Text.of(zh, en), Text.of(detail, detail)));
    }
}
