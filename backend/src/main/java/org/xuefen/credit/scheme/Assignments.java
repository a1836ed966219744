package org.xuefen.credit.scheme;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Keeping;
import org.xuefen.shared.Kept;
import org.xuefen.shared.Refusal;

/** Which scheme was given to which unit. A unit is known by its id, so a scheme goes along when the unit is moved. */
@Singleton
public class Assignments {
    private final Db db;
    private final Units units;
    private final Kept<String, List<Assignment>> along;

    Assignments(Db db, Units units, Keeping keeping) {
        this.db = db;
        this.units = units;
        this.along = keeping.of(5_000, "credit_assignment");
    }

    /** In the transaction there is. @throws Refusal {@code credit.unit-has-scheme} */
    void assign(long schemeId, Unit unit, LocalDate from) {
        for (var open : db.query(
                "select * from credit_assignment where unit_id = ? and until_day is null for update",
                Assignments::read,
                unit.id())) {
            if (!open.fromDay().isBefore(from)) {
                throw new Refusal(CreditRefusals.UNIT_HAS_SCHEME, open.fromDay().toString());
            }
            db.update("update credit_assignment set until_day = ? where id = ?", from.minusDays(1), open.id());
        }
        db.update(
                "insert into credit_assignment (id, scheme_id, unit_id, from_day) values (?, ?, ?, ?)",
                Ids.next(),
                schemeId,
                unit.id(),
                from);
    }

    /** Those of the units on a path, the deepest unit first and its latest assignment before earlier ones. */
    List<Assignment> along(String unitPath) {
        return along.get(unitPath, this::readAlong);
    }

    private List<Assignment> readAlong(String unitPath) {
        var ids = Arrays.stream(unitPath.split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return db.query("select * from credit_assignment where unit_id in (?)", Assignments::read, ids).stream()
                .sorted(Comparator.comparingInt((Assignment each) -> ids.indexOf(each.unitId()))
                        .thenComparing(Assignment::fromDay)
                        .reversed())
                .toList();
    }

    List<Assignment> ofScheme(long schemeId) {
        return db.query(
                "select * from credit_assignment where scheme_id = ? order by from_day, id",
                Assignments::read,
                schemeId);
    }

    /** What holds on a day, of all schemes, with where the units stand now; the deepest first. */
    public List<Assigned> inForce(LocalDate day) {
        var holding = db.query("select * from credit_assignment order by id", Assignments::read).stream()
                .filter(assignment -> assignment.holds(day))
                .toList();
        var paths = units
                .findAll(holding.stream().map(Assignment::unitId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Unit::id, Unit::path));
        return holding.stream()
                .filter(assignment -> paths.containsKey(assignment.unitId()))
                .map(assignment -> new Assigned(assignment.schemeId(), paths.getOrDefault(assignment.unitId(), "")))
                .sorted(Comparator.comparingInt(
                                (Assigned each) -> each.unitPath().length())
                        .reversed())
                .toList();
    }

    private static Assignment read(ResultSet row) throws SQLException {
        return new Assignment(
                row.getLong("id"),
                row.getLong("scheme_id"),
                row.getLong("unit_id"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }
}
