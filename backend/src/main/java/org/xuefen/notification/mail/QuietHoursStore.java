package org.xuefen.notification.mail;

import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xuefen.shared.Db;

/** Rows of {@code quiet_hours}: of those who chose their own. */
@Singleton
public class QuietHoursStore {
    private static final int MINUTES = 60;

    private final Db db;

    QuietHoursStore(Db db) {
        this.db = db;
    }

    public QuietHours of(long memberId) {
        return of(List.of(memberId)).getOrDefault(memberId, QuietHours.DEFAULT);
    }

    /** Those who did not choose are left out. */
    Map<Long, QuietHours> of(Collection<Long> memberIds) {
        var chosen = new HashMap<Long, QuietHours>();
        if (!memberIds.isEmpty()) {
            db.query(
                    "select member_id, from_minute, until_minute from quiet_hours where member_id in (?)",
                    row -> chosen.put(row.getLong(1), new QuietHours(time(row.getInt(2)), time(row.getInt(3)))),
                    memberIds);
        }
        return chosen;
    }

    public void keep(long memberId, QuietHours hours) {
        db.update("""
                insert into quiet_hours (member_id, from_minute, until_minute) values (?, ?, ?)
                on duplicate key update from_minute = values(from_minute), until_minute = values(until_minute)
                """, memberId, minute(hours.from()), minute(hours.until()));
    }

    private static int minute(LocalTime time) {
        return time.getHour() * MINUTES + time.getMinute();
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / MINUTES, minute % MINUTES);
    }
}
