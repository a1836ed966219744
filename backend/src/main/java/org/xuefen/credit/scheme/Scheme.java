package org.xuefen.credit.scheme;

import org.xuefen.shared.Text;

/** A credit scheme an organization has adopted; what it says is in its versions. */
public record Scheme(long id, long rootUnitId, String code, Text name, Text source) {}
