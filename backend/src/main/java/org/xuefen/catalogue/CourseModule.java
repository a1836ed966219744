package org.xuefen.catalogue;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.xuefen.shared.Text;

/** An ordered part of a revision. The id is the lineage's, as an item's is. */
@Serdeable
public record CourseModule(long id, Text title, List<Item> items) {
    public long estimatedSeconds() {
        return items.stream().mapToLong(Item::estimatedSeconds).sum();
    }
}
