package org.xuefen.catalogue;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.xuefen.shared.Text;

/**
 * A part of a course while it is being made.
 *
 * @param id 0 for a new one
 */
@Serdeable
public record DraftModule(long id, Text title, List<DraftItem> items) {}
