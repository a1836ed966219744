package org.xuefen.organization;

import org.xuefen.shared.Text;

/** What a unit can be: committee, branch, trade union, site, … */
public record UnitKind(String code, Text name) {}
