package org.xuefen.catalogue;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * All of a course that its trainer edits in one document; articles and quizzes are edited by item beside it.
 *
 * @param languages {@code zh}, {@code en}: those the course promises to be in
 * @param industries GB/T 4754 codes
 * @param industriesConfirmed a person has looked at the industries, be it to say that it is for all of them
 * @param categoryCode credit category, null while not chosen
 */
@Serdeable
public record CourseDraft(
        Text title,
        Text summary,
        String channelCode,
        @Nullable String categoryCode,
        List<String> languages,
        List<String> industries,
        boolean industriesConfirmed,
        List<DraftModule> modules) {

    public Stream<DraftItem> items() {
        return modules.stream().flatMap(module -> module.items().stream());
    }

    public Optional<DraftItem> item(long itemId) {
        return items().filter(item -> item.id() == itemId).findFirst();
    }
}
