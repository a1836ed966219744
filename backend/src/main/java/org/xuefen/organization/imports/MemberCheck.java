package org.xuefen.organization.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Usernames;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Industry;
import org.xuefen.organization.NewMember;
import org.xuefen.organization.Unit;

/** Turns the rows of a roster into members to be, and notes all that is wrong with them. */
final class MemberCheck {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{1,64}");

    private final Roster roster;
    private final Known known;
    private final Industries industries;
    private final Unit target;
    private final LocalDate today;

    MemberCheck(Roster roster, Known known, Industries industries, Unit target, LocalDate today) {
        this.roster = roster;
        this.known = known;
        this.industries = industries;
        this.target = target;
        this.today = today;
    }

    /** The members of the file; to be used only if the roster has no problems. */
    List<NewMember> run() {
        var takenNumbers = known.takenMemberNumbers(values("memberNo"));
        var names = values("username");
        names.addAll(values("memberNo"));
        var takenUsernames = known.takenUsernames(names);
        var byCode = known.unitsByCode(values("unit"));
        var byName = known.unitsByName(values("unit"));
        var numbers = new HashMap<String, Integer>();
        var usernames = new HashMap<String, Integer>();
        var members = new ArrayList<NewMember>();
        for (var row : roster.rows()) {
            var name = roster.required(row, "name", 100);
            var number = roster.required(row, "memberNo", 40);
            var username = roster.bounded(row, "username", 64);
            boolean free = unique(row, "memberNo", number, takenNumbers, numbers, Function.identity());
            if (!username.isEmpty()) {
                checkUsername(row, "username", username, takenUsernames, usernames);
            } else if (free && !number.isEmpty()) {
                checkUsername(row, "memberNo", number, takenUsernames, usernames);
            }
            var unit = unit(row, byCode, byName);
            members.add(new NewMember(
                    name,
                    username.isEmpty() ? null : username,
                    email(row),
                    null,
                    "zh-CN",
                    unit.id(),
                    industry(row),
                    number,
                    joined(row)));
        }
        return members;
    }

    private void checkUsername(Row row, String key, String username, Set<String> taken, Map<String, Integer> seen) {
        if (USERNAME.matcher(username).matches()) {
            unique(row, key, username, taken, seen, Usernames::normal);
        } else {
            roster.problem(row, key, ImportRefusals.ROW_USERNAME_MALFORMED, username);
        }
    }

    /** Notes a value that is there twice or taken. @return whether it is neither */
    private boolean unique(
            Row row,
            String key,
            String value,
            Set<String> taken,
            Map<String, Integer> seen,
            Function<String, String> normal) {
        if (value.isEmpty()) {
            return true;
        }
        var before = seen.putIfAbsent(normal.apply(value), row.line());
        if (before != null) {
            roster.problem(row, key, ImportRefusals.ROW_REPEATED, value, before);
            return false;
        }
        if (taken.contains(normal.apply(value))) {
            roster.problem(row, key, ImportRefusals.ROW_TAKEN, value);
            return false;
        }
        return true;
    }

    private Unit unit(Row row, Map<String, Unit> byCode, Map<String, List<Unit>> byName) {
        var text = roster.cell(row, "unit");
        if (text.isEmpty()) {
            return target;
        }
        var coded = byCode.get(text);
        if (coded != null) {
            return coded;
        }
        var named = byName.getOrDefault(text, List.of());
        if (named.size() == 1) {
            return named.getFirst();
        }
        roster.problem(
                row,
                "unit",
                named.isEmpty() ? ImportRefusals.ROW_UNIT_UNKNOWN : ImportRefusals.ROW_UNIT_AMBIGUOUS,
                shortened(text),
                named.size());
        return target;
    }

    private @Nullable String industry(Row row) {
        var text = roster.cell(row, "industry");
        if (text.isEmpty()) {
            return null;
        }
        var code = text.split("\\s", 2)[0].toUpperCase(Locale.ROOT);
        return industries
                .find(code)
                .or(() -> industries.search(text, 50).stream()
                        .filter(found ->
                                found.nameZh().equals(text) || found.nameEn().equalsIgnoreCase(text))
                        .findFirst())
                .map(Industry::code)
                .orElseGet(() -> {
                    roster.problem(row, "industry", ImportRefusals.ROW_INDUSTRY_UNKNOWN, shortened(text));
                    return null;
                });
    }

    private @Nullable String email(Row row) {
        var email = roster.bounded(row, "email", 254);
        if (email.isEmpty()) {
            return null;
        }
        if (!EMAIL.matcher(email).matches()) {
            roster.problem(row, "email", ImportRefusals.ROW_EMAIL_MALFORMED, shortened(email));
        }
        return email;
    }

    private @Nullable LocalDate joined(Row row) {
        var text = roster.cell(row, "joined");
        if (text.isEmpty()) {
            return null;
        }
        var date = Dates.parse(text);
        if (date == null) {
            roster.problem(row, "joined", ImportRefusals.ROW_DATE_MALFORMED, shortened(text));
        } else if (date.isAfter(today)) {
            roster.problem(row, "joined", ImportRefusals.ROW_DATE_IN_FUTURE, date.toString());
        }
        return date;
    }

    private Set<String> values(String key) {
        var values = new HashSet<String>();
        for (var row : roster.rows()) {
            var cell = roster.cell(row, key);
            if (!cell.isEmpty()) {
                values.add(cell);
            }
        }
        return values;
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
