package org.xuefen.credit.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.Standing;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.credit.standing.StandingReader;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Members;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Scopes;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.TableFile;

/** A member's record, for the member and for the organizers of their unit. */
@Singleton
public class Records {
    private static final int EXPORT_PAGE = 200;

    private final StandingReader standings;
    private final Ledger ledger;
    private final MemberKeys keys;
    private final Schemes schemes;
    private final EntryViews views;
    private final Scopes scopes;
    private final Members members;
    private final OrganizationSettings settings;
    private final Clock clock;

    Records(
            StandingReader standings,
            Ledger ledger,
            MemberKeys keys,
            Schemes schemes,
            EntryViews views,
            Scopes scopes,
            Members members,
            OrganizationSettings settings,
            Clock clock) {
        this.standings = standings;
        this.ledger = ledger;
        this.keys = keys;
        this.schemes = schemes;
        this.views = views;
        this.scopes = scopes;
        this.members = members;
        this.settings = settings;
        this.clock = clock;
    }

    RecordView top(long memberId, @Nullable Integer asked, @Nullable String scheme) {
        var now = standings.now(memberId);
        int year = asked != null ? asked : now.map(Standing::year).orElseGet(this::thisYear);
        var standing = asked == null && scheme == null ? now : standing(memberId, year, scheme);
        var years = Stream.concat(now.map(Standing::year).stream(), standings.yearsOf(memberId).stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        var schemes = Stream.concat(standing.stream(), standings.allOf(memberId, year).stream())
                .map(RecordView.Under::of)
                .distinct()
                .sorted(Comparator.comparing(RecordView.Under::id))
                .toList();
        return new RecordView(year, years, schemes, standing.orElse(null));
    }

    /** Of a year, under the scheme asked for or the one that applied; empty where there is none. */
    Optional<Standing> standing(long memberId, int year, @Nullable String scheme) {
        return scheme == null ? standings.of(memberId, year) : standings.under(Ids.parse(scheme), year, memberId);
    }

    Page<EntryRow> entries(long memberId, int year, @Nullable String scheme, @Nullable String cursor, int limit) {
        return standing(memberId, year, scheme)
                .map(standing ->
                        entries(memberId, Ids.parse(standing.schemeId()), year, Ledger.END_OF_TIME, cursor, limit))
                .orElse(new Page<>(List.of(), null));
    }

    /** A member's entries under a scheme in a year, the latest first, as far as they were recorded before {@code known}. */
    public Page<EntryRow> entries(
            long memberId, long schemeId, int year, Instant known, @Nullable String cursor, int limit) {
        var key = keys.find(memberId);
        if (key.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var page = found(key.get(), schemeId, year, known, cursor, limit);
        return new Page<>(views.rows(page.items(), key.get(), schemeId, year, known), page.next());
    }

    private Page<Entry> found(
            MemberKey key, long schemeId, int year, Instant known, @Nullable String cursor, int limit) {
        var period = new YearPeriod(year, schemes.ofYear(schemeId, year).rules().zone());
        var before = period.until();
        long beforeId = 0;
        var after = Cursor.keys(cursor, 2);
        if (after != null) {
            before = Cursor.instant(after.getFirst());
            beforeId = Cursor.number(after.getLast());
        }
        var found = ledger.pageKnown(key.key(), schemeId, period.from(), before, beforeId, known, limit + 1);
        return Page.of(found, limit, entry -> Cursor.of(entry.occurredAt(), entry.id()));
    }

    /**
     * One entry, for its member and the organizers of the member's unit.
     *
     * @throws Refusal {@code credit.entry-not-found} for everyone else
     */
    EntryDetail entry(Caller caller, long entryId) {
        var entry = ledger.find(entryId).orElseThrow(() -> new Refusal(CreditRefusals.ENTRY_NOT_FOUND));
        return views.detail(entry, requireSeen(caller, entry));
    }

    /** The member of an entry the caller may see. */
    public MemberKey requireSeen(Caller caller, Entry entry) {
        var key = keys.ofKey(entry.memberKey()).orElseThrow(() -> new Refusal(CreditRefusals.ENTRY_NOT_FOUND));
        // An entry out of sight and one that is not there are told alike, or ids could be tried.
        if (key.memberId() != caller.memberId()
                && !scopes.reaches(caller, key.memberId())
                && !reachedThen(caller, entry, key)) {
            throw new Refusal(CreditRefusals.ENTRY_NOT_FOUND);
        }
        return key;
    }

    /** A unit that a member has left keeps the history of its own time: what was recorded while they belonged to it. */
    private boolean reachedThen(Caller caller, Entry entry, MemberKey key) {
        var own = scopes.pathsOf(caller).stream().map(Records::last).toList();
        return members.history(key.memberId()).stream()
                .filter(stay -> stay.until() == null || stay.until().isAfter(entry.recordedAt()))
                .anyMatch(stay -> own.stream().anyMatch(unit -> stay.unitPath().contains("/" + unit + "/")));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
    }

    /** All entries of a year, as the page shows them. */
    public TableFile file(long memberId, long schemeId, int year, Locale locale) {
        return file(memberId, schemeId, year, Ledger.END_OF_TIME, locale);
    }

    /** The same, as far as they were recorded before {@code known}. */
    public TableFile file(long memberId, long schemeId, int year, Instant known, Locale locale) {
        boolean zh = locale.getLanguage().equals("zh");
        var header = zh
                ? List.of("日期", "内容", "类别", "学分", "计入", "状态", "记录编号", "说明")
                : List.of("Date", "What", "Category", "Credits", "Counted", "State", "Entry", "Explanation");
        var zone = schemes.ofYear(schemeId, year).rules().zone();
        return new TableFile("xuefen-record-" + year, header, sink -> {
            var key = keys.find(memberId);
            if (key.isEmpty()) {
                return;
            }
            String cursor = null;
            do {
                var page = found(key.get(), schemeId, year, known, cursor, EXPORT_PAGE);
                var rows = views.rows(page.items(), key.get(), schemeId, year, known);
                for (int i = 0; i < rows.size(); i++) {
                    var row = rows.get(i);
                    sink.accept(List.of(
                            row.occurredAt().atZone(zone).toLocalDate().toString(),
                            row.title().in(locale),
                            row.categoryName().in(locale),
                            new TableFile.Milli(row.amountMilli()),
                            new TableFile.Milli(row.countedMilli()),
                            state(row, zh),
                            row.id(),
                            views.sentence(page.items().get(i)).in(locale)));
                }
                cursor = page.next();
            } while (cursor != null);
        });
    }

    private static String state(EntryRow row, boolean zh) {
        if (row.kind() == EntryKind.REVERSAL) {
            return zh ? "冲销" : "reversal";
        }
        if (row.reversedBy() != null) {
            return zh ? "已冲销" : "reversed";
        }
        return zh ? "有效" : "valid";
    }

    private int thisYear() {
        return settings.dayOf(clock.instant()).getYear();
    }
}
