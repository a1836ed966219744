package org.xuefen.identity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one form of a user name that is stored, counted and compared, so that no two spellings of it are two people to one
 * part and one person to another.
 */
public final class Usernames {
    private Usernames() {}

    /** Without outer blanks, full-width letters as plain ones, in lower case. */
    public static String normal(String username) {
        return Normalizer.normalize(username.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
