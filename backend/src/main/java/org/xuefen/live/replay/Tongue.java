package org.xuefen.live.replay;

import org.xuefen.shared.Text;

/** The language of a class, as far as its title tells. */
enum Tongue {
    CHINESE,
    ENGLISH;

    static Tongue of(Text title) {
        return title.zh().isBlank() ? ENGLISH : CHINESE;
    }

    /** BCP 47. */
    String language() {
        return this == CHINESE ? "zh" : "en";
    }

    String slide(int page) {
        return switch (this) {
            case CHINESE -> "第 " + page + " 页";
            case ENGLISH -> "Slide " + page;
        };
    }

    String poll(String question) {
        return switch (this) {
            case CHINESE -> "投票：" + question;
            case ENGLISH -> "Poll: " + question;
        };
    }
}
