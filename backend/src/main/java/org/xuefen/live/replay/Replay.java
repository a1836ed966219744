package org.xuefen.live.replay;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.live.LiveRole;
import org.xuefen.live.Stage;
import org.xuefen.live.replay.ReplayLine.ReplayPage;
import org.xuefen.media.live.Stretch;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/**
 * What was said in a class, at the moments of its recording. What was said while nothing was recorded stands at the edge of the
 * break, what was said after the end at the end; the waiting room is not in it, nor what was taken away.
 */
@Singleton
class Replay {
    private static final int PAGE = 200;

    private final Db db;
    private final Stage stage;
    private final Accounts accounts;

    Replay(Db db, Stage stage, Accounts accounts) {
        this.db = db;
        this.stage = stage;
        this.accounts = accounts;
    }

    private record Said(
            long id, @Nullable Long speaker, LiveRole role, boolean announcement, String text, Instant at) {}

    /**
     * @param from milliseconds of the recording
     * @param after the last line that was read, 0 for none
     */
    ReplayPage read(long classId, long reader, long from, long after) {
        var stretches = stage.stretches(classId);
        if (stretches.isEmpty()) {
            return new ReplayPage(List.of(), null);
        }
        var said = said(classId, reader, Instant.ofEpochMilli(Stretch.moment(stretches, from)), after);
        var lines = said.stream()
                .limit(PAGE)
                .map(each -> new ReplayLine(
                        Ids.text(each.id()),
                        Stretch.position(stretches, each.at().toEpochMilli()),
                        each.speaker() == null
                                ? null
                                : accounts.nameOf(each.speaker()).orElse("—"),
                        each.role(),
                        each.announcement(),
                        each.text()))
                .toList();
        return new ReplayPage(lines, said.size() > PAGE ? lines.getLast().id() : null);
    }

    /** Who said it is told to those who were in the room; to others of hosts and of themselves alone. */
    private List<Said> said(long classId, long reader, Instant from, long after) {
        return db.query(
                """
                select m.id, m.announcement, m.text, m.said_at, h.role,
                    case when h.role is not null or m.account_id = ?
                        or exists (select 1 from live_attendance a where a.class_id = m.class_id and a.member_id = ?)
                        or exists (select 1 from live_host r where r.class_id = m.class_id and r.account_id = ?)
                    then m.account_id end as speaker
                from live_message m left join live_host h on h.class_id = m.class_id and h.account_id = m.account_id
                where m.class_id = ? and m.removed_at is null and m.said_at >= ? and m.id > ? order by m.id limit ?
                """,
                row -> new Said(
                        row.getLong("id"),
                        Db.id(row, "speaker"),
                        row.getString("role") == null ? LiveRole.ATTENDEE : LiveRole.valueOf(row.getString("role")),
                        row.getBoolean("announcement"),
                        row.getString("text"),
                        Db.requireInstant(row, "said_at")),
                reader,
                reader,
                reader,
                classId,
                from,
                after,
                PAGE + 1);
    }
}
