package org.xuefen.live.schedule;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.xuefen.organization.UnitMoved;
import org.xuefen.shared.Db;

/** A unit that moves takes along the classes given for it and beneath it. */
@Singleton
class UnitsMoved {
    private final Db db;

    UnitsMoved(Db db) {
        this.db = db;
    }

    @EventListener
    void moved(UnitMoved event) {
        db.update(
                "update live_class set unit_path = concat(?, substring(unit_path, ?)) where unit_path like ?",
                event.toPath(),
                event.fromPath().length() + 1,
                event.fromPath() + "%");
    }
}
