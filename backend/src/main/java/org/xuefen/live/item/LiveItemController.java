package org.xuefen.live.item;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.identity.Caller;
import org.xuefen.live.Attendances;
import org.xuefen.live.LiveClasses;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.study.StudyRefusals;

/** A live class to someone who takes the course it is an item of. */
@Controller("/api/v1/live-items/{courseId}/{itemId}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class LiveItemController {
    private final Attending attending;
    private final ItemStore items;
    private final LiveClasses classes;
    private final Attendances attendances;
    private final Clock clock;

    LiveItemController(
            Attending attending, ItemStore items, LiveClasses classes, Attendances attendances, Clock clock) {
        this.attending = attending;
        this.items = items;
        this.classes = classes;
        this.attendances = attendances;
        this.clock = clock;
    }

    /** Opens the item: when the class is and where; what was attended before the course was taken counts from now on. */
    @Post
    LiveItemView openLiveItem(Caller caller, String courseId, String itemId) {
        long member = caller.memberId();
        var taken = attending
                .taken(member, Ids.parse(courseId), Ids.parse(itemId))
                .orElseThrow(() -> new Refusal(StudyRefusals.NOT_ENROLLED));
        var classId = taken.item().contentRef();
        if (taken.item().kind() != ItemKind.LIVE || classId == null) {
            throw new Refusal(StudyRefusals.ITEM_NOT_FOUND);
        }
        attending.look(member, classId);
        boolean open = classes.role(member, classId).isPresent();
        return LiveItemView.of(classes.require(classId), clock.instant(), open, attended(member, classId));
    }

    private @Nullable Integer attended(long member, long classId) {
        return items.evidence(member, classId)
                .flatMap(attendances::find)
                .map(frozen -> frozen.evidence())
                .filter(evidence -> evidence.heldMillis() > 0)
                .map(evidence -> (int) Math.min(100, Attending.confirmed(evidence) * 100 / evidence.heldMillis()))
                .orElse(null);
    }
}
