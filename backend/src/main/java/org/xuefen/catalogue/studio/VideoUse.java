package org.xuefen.catalogue.studio;

import jakarta.inject.Singleton;
import org.xuefen.asset.AssetUse;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.shared.Db;

/** A video in any revision or draft is kept: revisions are forever. Asked rarely, so the documents are searched. */
@Singleton
class VideoUse implements AssetUse {
    private final Db db;

    VideoUse(Db db) {
        this.db = db;
    }

    @Override
    public boolean uses(long assetId) {
        var inside = inside(assetId);
        var last = last(assetId);
        return db.number("""
                        select count(*) from (
                          select 1 from course_draft where content like ? or content like ?
                          union all
                          select 1 from revision r join course c on c.id = r.course_id
                          where c.source is null and (r.content like ? or r.content like ?)) used
                        """, inside, last, inside, last) > 0;
    }

    /** Reviewers see what is handed in, and the videos in it. */
    @Override
    public boolean judgedBy(Caller caller, long assetId) {
        return caller.has(Role.REVIEWER)
                && db.number(
                                "select count(*) from course_draft where state = ? and (content like ? or content like ?)",
                                DraftState.IN_REVIEW,
                                inside(assetId),
                                last(assetId))
                        > 0;
    }

    private static String inside(long assetId) {
        return "%\"assetId\":" + assetId + ",%";
    }

    private static String last(long assetId) {
        return "%\"assetId\":" + assetId + "}%";
    }
}
