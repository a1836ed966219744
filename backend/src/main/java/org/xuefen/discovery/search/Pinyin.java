package org.xuefen.discovery.search;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How Chinese characters are typed with Latin letters, without tones; ü is u. The reading of a character is the usual one
 * (Unicode CLDR) but in the words listed here, where another is right.
 */
final class Pinyin {
    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; NFD; [:Mn:] Remove; Lower");
    private static final String[] KNOWN = new String[Character.MAX_VALUE + 1];

    private static final Map<Character, String> USUAL = Map.of('长', "chang", '调', "diao", '行', "xing");
    private static final int LONGEST_WORD = 2;
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("会计", "kuai ji"),
            Map.entry("银行", "yin hang"),
            Map.entry("行业", "hang ye"),
            Map.entry("行情", "hang qing"),
            Map.entry("同行", "tong hang"),
            Map.entry("央行", "yang hang"),
            Map.entry("调解", "tiao jie"),
            Map.entry("调整", "tiao zheng"),
            Map.entry("协调", "xie tiao"),
            Map.entry("空调", "kong tiao"),
            Map.entry("调试", "tiao shi"),
            Map.entry("调节", "tiao jie"),
            Map.entry("重复", "chong fu"),
            Map.entry("重庆", "chong qing"),
            Map.entry("重组", "chong zu"),
            Map.entry("重构", "chong gou"),
            Map.entry("音乐", "yin yue"),
            Map.entry("乐器", "yue qi"),
            Map.entry("校对", "jiao dui"),
            Map.entry("校准", "jiao zhun"),
            Map.entry("成长", "cheng zhang"),
            Map.entry("增长", "zeng zhang"),
            Map.entry("家长", "jia zhang"),
            Map.entry("组长", "zu zhang"),
            Map.entry("班长", "ban zhang"),
            Map.entry("市长", "shi zhang"),
            Map.entry("投降", "tou xiang"),
            Map.entry("角色", "jue se"),
            Map.entry("卷积", "juan ji"));

    private Pinyin() {}

    /** The syllables of a run of ideographs, one for each character. */
    static List<String> of(String run) {
        var syllables = new ArrayList<String>(run.length());
        for (int at = 0; at < run.length(); ) {
            var word = WORDS.get(run.substring(at, Math.min(run.length(), at + LONGEST_WORD)));
            if (word == null) {
                syllables.add(of(run.charAt(at)));
                at++;
            } else {
                syllables.addAll(List.of(word.split(" ")));
                at += LONGEST_WORD;
            }
        }
        return syllables;
    }

    static String whole(String run) {
        return String.join("", of(run));
    }

    static String initials(String run) {
        var letters = new StringBuilder();
        of(run).stream()
                .filter(syllable -> !syllable.isEmpty())
                .forEach(syllable -> letters.append(syllable.charAt(0)));
        return letters.toString();
    }

    /** What keyboards write for ü. */
    static String typed(String letters) {
        return letters.replace("lv", "lu").replace("nv", "nu");
    }

    private static String of(char c) {
        var known = KNOWN[c];
        if (known == null) {
            known = USUAL.getOrDefault(c, latin(c));
            KNOWN[c] = known;
        }
        return known;
    }

    private static String latin(char c) {
        synchronized (LATIN) {
            var latin = LATIN.transliterate(Character.toString(c)).strip();
            return latin.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? latin : "";
        }
    }
}
