package org.xuefen.catalogue;

import java.util.List;
import org.xuefen.shared.Text;

/** A course given elsewhere, as it is to be listed here. */
public record ListedCourse(Text title, Text summary, List<String> languages, Listing listing) {}
