package org.xuefen.live.schedule;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.live.schedule.ClassView.ClassCard;

/** Live classes found by words. */
@Controller("/api/v1/search/live-classes")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ClassSearchController {
    private static final int MOST_WORDS = 8;

    private final PlanStore store;
    private final Sight sight;
    private final ClassViews views;
    private final Clock clock;

    ClassSearchController(PlanStore store, Sight sight, ClassViews views, Clock clock) {
        this.store = store;
        this.sight = sight;
        this.views = views;
        this.clock = clock;
    }

    /** Those going on or to come, the next first; then those that are over, the latest first. */
    @Serdeable
    record FoundClasses(List<ClassCard> items) {}

    /**
     * Classes open to me that have all of the words in their title or what is said of them; none that were called off.
     *
     * @param q words with spaces between them
     */
    @Get
    FoundClasses searchLiveClasses(
            Caller caller,
            @QueryValue @NotBlank @Size(max = 200) String q,
            @QueryValue(defaultValue = "5") @Min(1) @Max(20) int limit) {
        var open = sight.open(caller.memberId());
        var arguments = new ArrayList<@Nullable Object>(open.arguments());
        var sql = new StringBuilder("where " + open.sql() + " and c.cancelled_at is null");
        for (var word : words(q)) {
            sql.append(" and concat_ws(' ', c.title_zh, c.title_en, c.summary_zh, c.summary_en) like ? escape '!'");
            arguments.add("%" + word + "%");
        }
        sql.append(" order by c.ended_at is not null, abs(timestampdiff(second, c.starts_at, ?)), c.id limit ?");
        arguments.add(clock.instant());
        arguments.add(limit);
        return new FoundClasses(views.cards(store.query(sql.toString(), arguments.toArray()), caller.memberId()));
    }

    private static List<String> words(String q) {
        return Arrays.stream(q.strip().split("[\\s\\u3000]+", -1))
                .limit(MOST_WORDS)
                .map(word -> word.replaceAll("([!%_])", "!$1"))
                .toList();
    }
}
