package org.xuefen.asset.library;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xuefen.asset.AssetRefusals;
import org.xuefen.asset.AssetState;
import org.xuefen.asset.Chapter;
import org.xuefen.media.HlsPackage;
import org.xuefen.media.MediaFault;
import org.xuefen.media.MediaInfo;
import org.xuefen.media.Progress;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;

/** The SQL of assets. Every change of state names the states it may come from, so that two nodes cannot both win. */
@Singleton
class AssetTable {
    private final Db db;
    private final Clock clock;

    AssetTable(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<AssetRow> find(long id) {
        return db.one("select * from asset where id = ?", AssetRow::read, id);
    }

    AssetRow require(long id) {
        return find(id).orElseThrow(() -> new Refusal(AssetRefusals.NOT_FOUND));
    }

    List<AssetRow> findAll(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : db.query("select * from asset where id in (?)", AssetRow::read, ids);
    }

    /** Newest first, those before the cursor. */
    List<AssetRow> of(long ownerId, long before, int limit) {
        return db.query(
                "select * from asset where owner_id = ? and id < ? order by id desc limit ?",
                AssetRow::read,
                ownerId,
                before == 0 ? Long.MAX_VALUE : before,
                limit);
    }

    long uploading(long ownerId) {
        return db.number("select count(*) from asset where owner_id = ? and state = 'UPLOADING'", ownerId);
    }

    void insert(long id, long ownerId, String fileName, long size) {
        var now = clock.instant();
        db.update("""
                insert into asset (id, owner_id, file_name, size_bytes, received_bytes, state, created_at, changed_at)
                values (?, ?, ?, ?, 0, 'UPLOADING', ?, ?)""", id, ownerId, fileName, size, now, now);
    }

    boolean received(long id, long from, long to) {
        return db.update("""
                        update asset set received_bytes = ?, changed_at = ?
                        where id = ? and state = 'UPLOADING' and received_bytes = ?""", to, clock.instant(), id, from) == 1;
    }

    boolean queue(long id, AssetState from) {
        var now = clock.instant();
        return db.update("""
                        update asset set state = 'QUEUED', stage = null, progress_milli = 0, left_ms = null, lane = null,
                            failure = null, failure_detail = null, queued_at = ?, changed_at = ?
                        where id = ? and state = ? and received_bytes = size_bytes""", now, now, id, from) == 1;
    }

    boolean cancel(long id, AssetState from) {
        return db.update("""
                        update asset set state = 'CANCELLED', stage = null, left_ms = null, changed_at = ?
                        where id = ? and state = ?""", clock.instant(), id, from) == 1;
    }

    /** How many are before it in the queue. */
    long ahead(AssetRow row) {
        return row.queuedAt() == null
                ? 0
                : db.number(
                        "select count(*) from asset where state = 'QUEUED' and (queued_at, id) < (?, ?)",
                        row.queuedAt(),
                        row.id());
    }

    boolean anyQueued() {
        return db.number("select count(*) from asset where state in ('QUEUED')") > 0;
    }

    /** What a lane had in hand when its node died goes back to the head of the queue. */
    void takeBack(int lane) {
        db.update(
                "update asset set state = 'QUEUED', stage = null, lane = null where state = 'PROCESSING' and lane = ?",
                lane);
    }

    /** The next one in line becomes this lane's. */
    Optional<AssetRow> next(int lane) {
        var first = db.one("""
                select * from asset where state = 'QUEUED' order by queued_at, id limit 1 for update skip locked""", AssetRow::read);
        first.ifPresent(row -> db.update(
                "update asset set state = 'PROCESSING', lane = ?, stage = 'CHECKING', changed_at = ? where id = ?",
                lane,
                clock.instant(),
                row.id()));
        return first;
    }

    /** False when it is no longer being processed: someone cancelled. */
    boolean stage(long id, AssetRow.Stage stage) {
        return db.update(
                        "update asset set stage = ?, changed_at = ? where id = ? and state = 'PROCESSING'",
                        stage,
                        clock.instant(),
                        id)
                == 1;
    }

    /** False when it is no longer being processed: someone cancelled. */
    boolean progress(long id, Progress progress) {
        var left = progress.left();
        return db.update(
                        """
                        update asset set progress_milli = ?, left_ms = ?, changed_at = ?
                        where id = ? and state = 'PROCESSING'""",
                        (int) (progress.ratio() * 1000),
                        left == null ? null : left.toMillis(),
                        clock.instant(),
                        id)
                == 1;
    }

    boolean ready(long id, long generation, MediaInfo info, HlsPackage made, String sha256) {
        boolean won = db.update(
                        """
                        update asset set state = 'READY', stage = null, progress_milli = 1000, left_ms = null,
                            lane = null, generation = ?, poster = ?, duration_ms = ?, width = ?, height = ?,
                            has_video = ?, has_audio = ?, package_bytes = ?, sha256 = ?, changed_at = ?
                        where id = ? and state = 'PROCESSING'""",
                        generation,
                        made.poster(),
                        made.duration().toMillis(),
                        made.width(),
                        made.height(),
                        info.video() != null,
                        made.sound(),
                        made.bytes(),
                        sha256,
                        clock.instant(),
                        id)
                == 1;
        if (won) {
            db.update("delete from asset_chapter where asset_id = ?", id);
            chapters(
                    id,
                    info.chapters().stream()
                            .map(chapter -> new Chapter(chapter.start().toMillis(), chapter.title()))
                            .toList());
        }
        return won;
    }

    private void chapters(long id, List<Chapter> chapters) {
        db.batch(
                "insert ignore into asset_chapter (asset_id, start_ms, title) values (?, ?, ?)",
                chapters.stream()
                        .map(chapter -> new Object[] {id, chapter.startMs(), chapter.title()})
                        .toList());
    }

    /** What came as a package is there whole. */
    void published(long id, long generation, HlsPackage made, List<Chapter> chapters) {
        db.update(
                """
                update asset set received_bytes = size_bytes, state = 'READY', progress_milli = 1000, generation = ?,
                    poster = ?, duration_ms = ?, width = ?, height = ?, has_video = ?, has_audio = ?, package_bytes = ?,
                    changed_at = ?
                where id = ?""",
                generation,
                made.poster(),
                made.duration().toMillis(),
                made.width(),
                made.height(),
                made.width() > 0,
                made.sound(),
                made.bytes(),
                clock.instant(),
                id);
        chapters(id, chapters);
    }

    boolean failed(long id, MediaFault fault, String detail) {
        return db.update("""
                        update asset set state = 'FAILED', stage = null, left_ms = null, lane = null, failure = ?,
                            failure_detail = ?, changed_at = ?
                        where id = ? and state = 'PROCESSING'""", fault, detail.substring(0, Math.min(1000, detail.length())), clock.instant(), id) == 1;
    }

    void delete(long id) {
        db.update("delete from asset_caption where asset_id = ?", id);
        db.update("delete from asset_chapter where asset_id = ?", id);
        db.update("delete from asset where id = ?", id);
    }

    /** Whole uploads that did not reach the queue: the process died between the two. */
    List<AssetRow> unfinished(Instant before) {
        return db.query("""
                select * from asset where state = 'UPLOADING' and received_bytes = size_bytes and changed_at < ?
                limit 100""", AssetRow::read, before);
    }

    List<AssetRow> abandoned(Instant before) {
        return db.query(
                "select * from asset where state = 'UPLOADING' and changed_at < ? limit 100", AssetRow::read, before);
    }
}
