package org.xuefen.live.item;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.xuefen.catalogue.DraftAccess;
import org.xuefen.identity.Caller;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveRights;
import org.xuefen.shared.Ids;

/** Which class an item of a draft is. */
@Controller("/api/v1/live/items/{itemId}/class")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"TRAINER", "ADMINISTRATOR"})
class ItemDraftController {
    private final DraftAccess access;
    private final ItemStore items;
    private final LiveClasses classes;
    private final LiveRights rights;
    private final Clock clock;

    ItemDraftController(DraftAccess access, ItemStore items, LiveClasses classes, LiveRights rights, Clock clock) {
        this.access = access;
        this.items = items;
        this.classes = classes;
        this.rights = rights;
        this.clock = clock;
    }

    /** A class by its id. */
    @Serdeable
    record ChosenClass(@NotBlank @Size(max = 20) String classId) {}

    /** The class of an item; absent while none was chosen. */
    @Serdeable
    record ItemClassView(@Nullable LiveItemView chosen) {}

    /** Which class an item is. */
    @Get
    @Secured({"TRAINER", "REVIEWER", "ADMINISTRATOR"})
    ItemClassView readItemClass(Caller caller, String itemId) {
        access.requireRead(caller, Ids.parse(itemId));
        return view(Ids.parse(itemId));
    }

    /** Makes an item the class; it is one that the caller keeps. */
    @Put
    @Transactional
    ItemClassView chooseItemClass(Caller caller, String itemId, @Body @Valid ChosenClass body) {
        long classId = Ids.parse(body.classId());
        access.requireEdit(caller, Ids.parse(itemId));
        rights.requireKept(caller, classId);
        items.choose(Ids.parse(itemId), classId);
        return view(Ids.parse(itemId));
    }

    private ItemClassView view(long itemId) {
        return new ItemClassView(items.chosen(itemId)
                .map(classes::require)
                .map(live -> LiveItemView.of(live, clock.instant(), true, null))
                .orElse(null));
    }
}
