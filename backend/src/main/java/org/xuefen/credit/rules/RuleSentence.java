package org.xuefen.credit.rules;

import org.xuefen.shared.Text;

/**
 * What one rule of a scheme says.
 *
 * @param key what it is about, the same in every version: two versions are compared rule by rule
 */
public record RuleSentence(Section section, String key, Text text) {
    /** The parts of a scheme, in the order they are read. */
    public enum Section {
        REQUIREMENT,
        CONVERSION,
        EVIDENCE,
        CATEGORY,
        CAP,
        CARRY
    }
}
