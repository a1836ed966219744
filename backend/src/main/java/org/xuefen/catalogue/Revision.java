package org.xuefen.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * An immutable published state of a course.
 *
 * @param number 1, 2, 3… within the course
 * @param industries GB/T 4754 codes
 * @param categoryCode credit category; null for a listing
 * @param languages {@code zh}, {@code en}
 * @param listing set when the course is given elsewhere; there are no modules then
 * @param authorId the trainer
 * @param approvedBy the reviewer; null for a listing
 */
public record Revision(
        long id,
        long courseId,
        int number,
        Text title,
        Text summary,
        String channelCode,
        List<String> industries,
        @Nullable String categoryCode,
        List<String> languages,
        List<CourseModule> modules,
        @Nullable Listing listing,
        long authorId,
        @Nullable Long approvedBy,
        Instant publishedAt) {

    public Stream<Item> items() {
        return modules.stream().flatMap(module -> module.items().stream());
    }

    public Optional<Item> item(long itemId) {
        return items().filter(item -> item.id() == itemId).findFirst();
    }

    public long estimatedSeconds() {
        return items().mapToLong(Item::estimatedSeconds).sum();
    }
}
