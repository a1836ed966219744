package org.xuefen.credit.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * What one rule said and says.
 *
 * @param before null: it is new
 * @param after null: it is gone
 */
public record RuleChange(
        RuleSentence.Section section,
        String key,
        @Nullable Text before,
        @Nullable Text after) {
    /** Rule by rule, in the order they are read now, those that are gone last. */
    public static List<RuleChange> between(SchemeRules before, SchemeRules after) {
        var old = new LinkedHashMap<String, RuleSentence>();
        RuleSentences.keyed(before).forEach(each -> old.put(each.key(), each));
        var changes = new ArrayList<RuleChange>();
        for (var now : RuleSentences.keyed(after)) {
            var then = old.remove(now.key());
            if (then == null || !then.text().equals(now.text())) {
                changes.add(new RuleChange(now.section(), now.key(), then == null ? null : then.text(), now.text()));
            }
        }
        old.values().forEach(gone -> changes.add(new RuleChange(gone.section(), gone.key(), gone.text(), null)));
        return List.copyOf(changes);
    }
}
