package org.xuefen.credit.close;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;

/** The figures a close rests on, read from the standings kept for it. A supplement's are those that changed. */
@Singleton
class Figures {
    private static final int PART = 5000;

    private final Db db;

    Figures(Db db) {
        this.db = db;
    }

    /**
     * A member's line: who, where, and what counts. Amounts in thousandths.
     *
     * @param requirement which of the scheme's requirements is theirs, −1 for none
     * @param joinedOn as {@code yyyymmdd}: it lowers what a scheme that prorates asks
     */
    record Line(
            long key,
            long memberId,
            long unitId,
            boolean met,
            long earnedMilli,
            long countedMilli,
            long requiredMilli,
            long missingMilli,
            int entries,
            int requirement,
            int joinedOn) {}

    /** All lines together. */
    record Sums(long members, long met, long earnedMilli, long countedMilli) {}

    Sums sums(Close close) {
        return db.one(
                        "select count(*) members, coalesce(sum(n.risk_on = 0), 0) met,"
                                + " coalesce(sum(n.earned_milli), 0) earned, coalesce(sum(n.counted_milli), 0) counted from "
                                + source(close),
                        row -> new Sums(
                                row.getLong("members"),
                                row.getLong("met"),
                                row.getLong("earned"),
                                row.getLong("counted")),
                        arguments(close).toArray())
                .orElseThrow();
    }

    /** In the order of the keys. */
    void each(Close close, Consumer<List<Line>> parts) {
        long after = Long.MIN_VALUE;
        while (true) {
            var arguments = arguments(close);
            arguments.add(after);
            var lines = db.query(
                    "select n.* from " + source(close) + " and n.member_key > ? order by n.member_key limit " + PART,
                    row -> new Line(
                            row.getLong("member_key"),
                            row.getLong("member_id"),
                            row.getLong("unit_id"),
                            row.getInt("risk_on") == 0,
                            row.getLong("earned_milli"),
                            row.getLong("counted_milli"),
                            row.getLong("required_milli"),
                            row.getLong("missing_milli"),
                            row.getInt("entries"),
                            row.getInt("requirement"),
                            row.getInt("joined_on")),
                    arguments.toArray());
            if (lines.isEmpty()) {
                return;
            }
            parts.accept(lines);
            after = lines.getLast().key();
        }
    }

    /** A line with who it is about; a supplement's says what counted before, too. */
    record Named(
            long memberId,
            String name,
            String memberNo,
            long unitId,
            boolean met,
            long countedMilli,
            long missingMilli,
            int entries,
            long countedBeforeMilli) {}

    /** Those who lack most first. */
    List<Named> page(Close close, @Nullable List<String> after, int limit) {
        var arguments = new ArrayList<@Nullable Object>(arguments(close));
        var sql = new StringBuilder("select n.*, m.name, m.member_no, ")
                .append(close.basePastId() == null ? "n.counted_milli" : "o.counted_milli")
                .append(" before_milli from ")
                .append(source(close).replaceFirst("where", "join member_unit m on m.member_id = n.member_id where"));
        if (after != null) {
            long missing = Cursor.number(after.getFirst());
            sql.append(" and (n.missing_milli < ? or (n.missing_milli = ? and n.member_id > ?))");
            arguments.addAll(List.of(missing, missing, Cursor.number(after.getLast())));
        }
        sql.append(" order by n.missing_milli desc, n.member_id limit ").append(limit);
        return db.query(
                sql.toString(),
                row -> new Named(
                        row.getLong("member_id"),
                        row.getString("name"),
                        row.getString("member_no"),
                        row.getLong("unit_id"),
                        row.getInt("risk_on") == 0,
                        row.getLong("counted_milli"),
                        row.getLong("missing_milli"),
                        row.getInt("entries"),
                        row.getLong("before_milli")),
                arguments.toArray());
    }

    private static String source(Close close) {
        return close.basePastId() == null ? "credit_past_standing n where n.past_id = ?" : """
                credit_past_standing n join credit_past_standing o on o.past_id = ? and o.member_id = n.member_id
                where n.past_id = ? and (n.entries <> o.entries or n.earned_milli <> o.earned_milli
                    or n.counted_milli <> o.counted_milli or n.missing_milli <> o.missing_milli)
                """;
    }

    private static List<@Nullable Object> arguments(Close close) {
        var arguments = new ArrayList<@Nullable Object>();
        if (close.basePastId() != null) {
            arguments.add(close.basePastId());
        }
        arguments.add(close.pastId());
        return arguments;
    }
}
