package org.xuefen.live.item;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.xuefen.shared.Db;
import org.xuefen.study.ItemRecordings;

/** The recording of a class, to be studied by those who take a course it is an item of. */
@Singleton
class Recordings implements ItemRecordings {
    private final Db db;

    Recordings(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Long> recording(long contentId) {
        return db.one(
                "select recording_asset_id from live_class where id = ? and recording_asset_id is not null",
                row -> row.getLong(1),
                contentId);
    }
}
