package org.xuefen.organization;

import org.xuefen.shared.Text;

/** A post members can hold: branch secretary, committee member. */
public record PostKind(String code, Text name) {}
