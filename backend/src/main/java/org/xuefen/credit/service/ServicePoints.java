package org.xuefen.credit.service;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Subtrees;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** The door to points within the domain: accounts to be read, and requests that write once however often they come. */
@Singleton
public class ServicePoints {
    private static final Text UNKNOWN = Text.of("—", "—");

    private final PointStore points;
    private final Giving giving;
    private final Scopes scopes;
    private final Units units;
    private final Accounts accounts;

    ServicePoints(PointStore points, Giving giving, Scopes scopes, Units units, Accounts accounts) {
        this.points = points;
        this.giving = giving;
        this.scopes = scopes;
        this.units = units;
        this.accounts = accounts;
    }

    public PointAccount account(long memberId) {
        return new PointAccount(points.of(memberId));
    }

    public List<ServiceKind> kinds() {
        return points.kinds();
    }

    /** What kinds are called, by code. */
    public Map<String, Text> names() {
        return kinds().stream().collect(Collectors.toMap(ServiceKind::code, ServiceKind::name));
    }

    public int give(
            Caller caller,
            String key,
            List<Long> members,
            String kind,
            int amount,
            java.time.LocalDate day,
            String note) {
        var gift = new Giving.Gift(members, kind, amount, day, note);
        return once(caller, key, () -> giving.give(caller, key, gift));
    }

    void takeBack(Caller caller, String key, long line, @Nullable Integer amount, String reason) {
        once(caller, key, () -> {
            giving.takeBack(caller, key, line, amount, reason);
            return 1;
        });
    }

    /** Of two requests with one key at the same moment the second finds the key taken, and what it asks for done. */
    private int once(Caller caller, String key, Supplier<Integer> work) {
        if (key.isBlank()) {
            throw new Refusal(PointRefusals.POINTS_KEY_MISSING);
        }
        try {
            return work.get();
        } catch (RuntimeException failed) {
            if (Db.duplicate(failed)) {
                return points.written(caller.memberId(), key);
            }
            throw failed;
        }
    }

    /** A member's own lines, the latest first; who gave them is told to organizers alone. */
    PointView.Account own(long memberId) {
        var lines = points.of(memberId);
        var account = new PointAccount(lines);
        var names = names();
        var units = unitNames(lines);
        return new PointView.Account(
                account.balance(),
                account.sums().stream()
                        .map(sum -> new PointView.Sum(
                                sum.year(),
                                sum.kind(),
                                names.getOrDefault(sum.kind(), UNKNOWN),
                                sum.points(),
                                sum.times()))
                        .toList(),
                lines.reversed().stream()
                        .map(line -> view(line, account.left(line), names, units, null, null))
                        .toList());
    }

    Page<PointView> given(Caller caller, @Nullable Long memberId, @Nullable String cursor, int limit) {
        var found = points.given(new Subtrees(scopes.pathsOf(caller)), memberId, Cursor.id(cursor), limit + 1);
        var lines = found.stream().map(PointStore.Named::line).toList();
        var names = names();
        var units = unitNames(lines);
        var givers = new HashSet<Long>();
        lines.forEach(line -> givers.add(line.givenBy()));
        var by = accounts.findAll(givers).stream()
                .collect(Collectors.toMap(Accounts.Account::id, Accounts.Account::name));
        return Page.of(found, limit, each -> Cursor.of(each.line().id()))
                .map(each -> view(
                        each.line(),
                        each.left(),
                        names,
                        units,
                        new PointView.MemberRef(Ids.text(each.line().memberId()), each.name(), each.memberNo()),
                        by.get(each.line().givenBy())));
    }

    private Map<Long, Text> unitNames(List<PointLine> lines) {
        return units.findAll(lines.stream().map(PointLine::unitId).distinct().toList()).stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
    }

    private static PointView view(
            PointLine line,
            int left,
            Map<String, Text> names,
            Map<Long, Text> units,
            PointView.@Nullable MemberRef member,
            @Nullable String by) {
        return new PointView(
                Ids.text(line.id()),
                line.day(),
                line.kind(),
                names.getOrDefault(line.kind(), UNKNOWN),
                line.points(),
                left,
                line.note(),
                units.getOrDefault(line.unitId(), UNKNOWN),
                line.givenAt(),
                line.takesBack() == null ? null : Ids.text(line.takesBack()),
                member,
                by);
    }
}
