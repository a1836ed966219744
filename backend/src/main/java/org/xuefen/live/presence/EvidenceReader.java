package org.xuefen.live.presence;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xuefen.live.AttendanceEvidence;
import org.xuefen.live.AttendanceFrozen;
import org.xuefen.live.Attendances;
import org.xuefen.shared.Db;
import org.xuefen.shared.Sha256;
import org.xuefen.shared.Text;

/** {@link Attendances} out of what was frozen; the hash is made anew from what is there now. */
@Singleton
class EvidenceReader implements Attendances {
    private static final Text GONE = Text.of("（直播课已不在）", "(live class no longer there)");

    private final Db db;
    private final JsonMapper json;

    EvidenceReader(Db db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Optional<AttendanceFrozen> find(long evidenceId) {
        return find(evidenceId, "");
    }

    @Override
    public Optional<AttendanceFrozen> lock(long evidenceId) {
        return find(evidenceId, " for update");
    }

    private Optional<AttendanceFrozen> find(long evidenceId, String locked) {
        return db.one(
                "select id, class_id, member_id, frozen, frozen_at from live_evidence where id = ?" + locked,
                row -> {
                    var frozen = row.getString("frozen");
                    var evidence = read(frozen);
                    return new AttendanceFrozen(
                            row.getLong("id"),
                            row.getLong("class_id"),
                            row.getLong("member_id"),
                            evidence.endedAt(),
                            Sha256.hex(frozen),
                            evidence);
                },
                evidenceId);
    }

    private AttendanceEvidence read(String frozen) {
        try {
            return Objects.requireNonNull(json.readValue(frozen, AttendanceEvidence.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<Long, Text> titles(Collection<Long> classIds) {
        var found = new HashMap<Long, Text>();
        classIds.forEach(id -> found.put(id, GONE));
        if (!classIds.isEmpty()) {
            db.query(
                    "select id, title_zh, title_en from live_class where id in (?)",
                    row -> found.put(row.getLong(1), Text.of(row.getString(2), row.getString(3))),
                    classIds);
        }
        return found;
    }
}
