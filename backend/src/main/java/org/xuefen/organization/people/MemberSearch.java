package org.xuefen.organization.people;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;
import org.xuefen.organization.Member;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Page;

/**
 * Lists members of subtrees by unit, then number: the order of an index that begins with the path, so that a page costs
 * the same at its place in a million as at the start.
 */
@Singleton
class MemberSearch {
    private final Db db;
    private final Accounts accounts;

    MemberSearch(Db db, Accounts accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    /**
     * What to list.
     *
     * @param paths subtrees, none within another
     * @param text part of a name, or the beginning of a number
     * @param industry a code; those beneath it count too
     */
    record Filter(
            List<String> paths,
            @Nullable String text,
            @Nullable String industry,
            @Nullable Boolean active,
            @Nullable Role role) {}

    Page<Member> find(Filter filter, @Nullable String cursor, int limit) {
        if (filter.paths().isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var where = new ArrayList<String>();
        var arguments = new ArrayList<Object>();
        where.add("(" + String.join(" or ", Collections.nCopies(filter.paths().size(), "unit_path like ?")) + ")");
        filter.paths().forEach(path -> arguments.add(path + "%"));
        if (filter.text() != null) {
            where.add("(name like ? or member_no like ?)");
            arguments.add("%" + escape(filter.text()) + "%");
            arguments.add(escape(filter.text()) + "%");
        }
        if (filter.industry() != null) {
            where.add("industry like ?");
            arguments.add(filter.industry() + "%");
        }
        if (filter.active() != null) {
            where.add("active = ?");
            arguments.add(filter.active());
        }
        if (filter.role() != null) {
            where.add("id in (?)");
            arguments.add(accounts.withRole(filter.role()));
        }
        var after = Cursor.keys(cursor, 2);
        if (after != null) {
            where.add("unit_path >= ? and (unit_path > ? or member_no > ?)");
            arguments.add(after.get(0));
            arguments.add(after.get(0));
            arguments.add(after.get(1));
        }
        arguments.add(limit + 1);
        var found = db.query(
                "select * from member where " + String.join(" and ", where) + " order by unit_path, member_no limit ?",
                MemberRow::read,
                arguments.toArray());
        return Page.of(found, limit, member -> Cursor.of(member.unitPath(), member.memberNo()));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
