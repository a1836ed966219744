package org.xuefen.organization.tree;

import java.time.Instant;
import org.xuefen.organization.Unit;
import org.xuefen.shared.Db;

/**
 * Rewrites every path beneath a unit that moves, and dates the change: the parentage of the unit and of all beneath it,
 * and the memberships in them, end now and begin anew, so that what was true before stays readable.
 */
record SubtreeMove(Db db, Instant now, Unit unit, Unit parent, int deeper) {
    void run() {
        var oldPrefix = unit.path();
        var newPrefix = parent.path() + unit.id() + "/";
        var beneathOld = oldPrefix + "%";
        var beneathNew = newPrefix + "%";
        int rest = oldPrefix.length() + 1;
        db.update("update unit set parent_id = ?, version = version + 1 where id = ?", parent.id(), unit.id());
        db.update("update unit_parentage set until_at = ? where until_at is null and path like ?", now, beneathOld);
        db.update("update membership set until_at = ? where until_at is null and unit_path like ?", now, beneathOld);
        db.update(
                "update unit set path = concat(?, substring(path, ?)), depth = depth + ? where path like ?",
                newPrefix,
                rest,
                deeper,
                beneathOld);
        db.update(
                "update member set unit_path = concat(?, substring(unit_path, ?)) where unit_path like ?",
                newPrefix,
                rest,
                beneathOld);
        db.update("""
                insert into unit_parentage (unit_id, parent_id, path, from_at)
                select id, parent_id, path, ? from unit where path like ?
                """, now, beneathNew);
        db.update("""
                insert into membership (member_id, unit_id, unit_path, from_at)
                select id, unit_id, unit_path, ? from member where unit_path like ?
                """, now, beneathNew);
    }
}
