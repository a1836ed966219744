package org.xuefen.credit.presets;

import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.shared.Text;

/** A scheme to adopt, and in {@code source} the rule it follows. */
public record Preset(String code, Text name, Text source, SchemeRules rules) {}
