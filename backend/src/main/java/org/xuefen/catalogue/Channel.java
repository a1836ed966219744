package org.xuefen.catalogue;

import org.xuefen.shared.Text;

/** A named section of the learning space. */
public record Channel(String code, Text name, Text description, int position) {}
