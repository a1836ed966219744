package org.xuefen.credit.sample;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.correction.Proposals.Asked;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;

/** Rows of {@code credit_sample} and {@code credit_sample_item}. */
@Singleton
class SampleStore {
    private final Db db;

    SampleStore(Db db) {
        this.db = db;
    }

    void insert(Sample sample) {
        db.update(
                """
                insert into credit_sample
                    (id, scheme_id, scheme_version_id, year, unit_id, unit_path, category, from_day, until_day, seed,
                     size, known_until, placed_at, state, members, done, items, decided, drawn_by, drawn_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?)
                """,
                sample.id(),
                sample.schemeId(),
                sample.schemeVersionId(),
                sample.year(),
                sample.unitId(),
                sample.unitPath(),
                sample.category(),
                sample.from(),
                sample.until(),
                sample.seed(),
                sample.size(),
                sample.known(),
                sample.placed(),
                sample.state(),
                sample.members(),
                sample.drawnBy(),
                sample.drawnAt());
    }

    Optional<Sample> find(long id) {
        return db.one("select * from credit_sample where id = ?", Sample::read, id);
    }

    List<Sample> page(Collection<Long> unitIds, @Nullable String cursor, int limit) {
        var arguments = new ArrayList<@Nullable Object>();
        var sql = new StringBuilder("select * from credit_sample where (false");
        for (long id : unitIds) {
            sql.append(" or unit_path like ?");
            arguments.add("%/" + id + "/%");
        }
        sql.append(')');
        long before = Cursor.id(cursor);
        if (before != 0) {
            sql.append(" and id < ?");
            arguments.add(before);
        }
        sql.append(" order by id desc limit ").append(limit);
        return db.query(sql.toString(), Sample::read, arguments.toArray());
    }

    long unfinished(long unitId) {
        return db.number(
                "select count(*) from credit_sample where unit_id = ? and state <> 'FAILED' and decided < size and"
                        + " (state = 'DRAWING' or decided < items)",
                unitId);
    }

    @Transactional
    void progress(long id, int done) {
        db.update("update credit_sample set done = ? where id = ?", done, id);
    }

    @Transactional
    void fail(long id) {
        db.update("update credit_sample set state = ? where id = ?", SampleState.FAILED, id);
    }

    /** The sample is whole or not there: items and state in one transaction. */
    @Transactional
    void drawn(Sample sample, int frameSize, String frameSha256, List<Item> items) {
        db.update("delete from credit_sample_item where sample_id = ?", sample.id());
        db.batch(
                """
                insert into credit_sample_item
                    (sample_id, ordinal, entry_id, member_id, draw_rank, evidence, evidence_sha256)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                items.stream()
                        .map(item -> new @Nullable Object[] {
                            item.sampleId(),
                            item.ordinal(),
                            item.entryId(),
                            item.memberId(),
                            item.rank(),
                            item.evidence(),
                            item.evidenceSha256()
                        })
                        .toList());
        db.update("""
                update credit_sample set state = ?, done = members, items = ?, frame_size = ?, frame_sha256 = ?
                where id = ?
                """, SampleState.READY, items.size(), frameSize, frameSha256, sample.id());
    }

    List<Item> items(long sampleId, int after, int limit) {
        return db.query(
                "select * from credit_sample_item where sample_id = ? and ordinal > ? order by ordinal limit ?",
                Item::read,
                sampleId,
                after,
                limit);
    }

    Optional<Item> item(long sampleId, int ordinal) {
        return db.one(
                "select * from credit_sample_item where sample_id = ? and ordinal = ?", Item::read, sampleId, ordinal);
    }

    @Transactional
    void decide(long sampleId, int ordinal, Decision decision, String note, long by, Instant at) {
        db.update("""
                update credit_sample_item set decision = ?, note = ?, decided_by = ?, decided_at = ?
                where sample_id = ? and ordinal = ?
                """, decision, note, by, at, sampleId, ordinal);
        db.update("""
                update credit_sample set decided =
                    (select count(*) from credit_sample_item where sample_id = ? and decision is not null)
                where id = ?
                """, sampleId, sampleId);
    }

    void asked(Item item, Asked asked) {
        db.update(
                "update credit_sample_item set proposal_id = ?, reversal_id = ? where sample_id = ? and ordinal = ?",
                asked.proposalId(),
                asked.reversalId(),
                item.sampleId(),
                item.ordinal());
    }
}
