package org.xuefen.credit.sample;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.audit.ScopeFinder;
import org.xuefen.credit.record.EntryDetail;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Accounts.Account;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.TableFile;
import org.xuefen.shared.Text;

/** Samples as organizers read them. */
@Singleton
class SampleViews {
    private final SampleStore store;
    private final ScopeFinder scopes;
    private final Schemes schemes;
    private final Units units;
    private final Members members;
    private final Accounts accounts;
    private final ObjectMapper json;

    SampleViews(
            SampleStore store,
            ScopeFinder scopes,
            Schemes schemes,
            Units units,
            Members members,
            Accounts accounts,
            ObjectMapper json) {
        this.store = store;
        this.scopes = scopes;
        this.schemes = schemes;
        this.units = units;
        this.members = members;
        this.accounts = accounts;
        this.json = json;
    }

    Page<SampleView> page(Caller caller, @Nullable String cursor, int limit) {
        var own = scopes.organized(caller).stream().map(Unit::id).toList();
        return Page.of(store.page(own, cursor, limit + 1), limit, sample -> Cursor.of(sample.id()))
                .map(this::of);
    }

    SampleView of(Sample sample) {
        return new SampleView(
                Ids.text(sample.id()),
                Ids.text(sample.unitId()),
                units.find(sample.unitId()).map(Unit::name).orElse(Text.of("—", "—")),
                schemes.require(sample.schemeId()).name(),
                schemes.version(sample.schemeVersionId()).rules().unitName(),
                sample.year(),
                sample.category(),
                sample.from(),
                sample.until(),
                sample.seed(),
                sample.size(),
                sample.known(),
                sample.frameSize(),
                sample.frameSha256(),
                sample.state(),
                sample.members(),
                sample.done(),
                sample.items(),
                sample.decided(),
                accounts.find(sample.drawnBy()).map(Account::name).orElse("—"),
                sample.drawnAt());
    }

    Page<SampleView.Row> items(Caller caller, Sample sample, @Nullable String cursor, int limit) {
        var found = store.items(sample.id(), (int) Cursor.id(cursor), limit + 1);
        return Page.of(rows(caller, found), limit, row -> Cursor.of(row.ordinal()));
    }

    private List<SampleView.Row> rows(Caller caller, List<Item> found) {
        var people = members
                .findAll(found.stream().map(Item::memberId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
        var names = accounts
                .findAll(found.stream()
                        .flatMap(item -> Stream.ofNullable(item.decidedBy()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Account::id, Account::name));
        var rows = new ArrayList<SampleView.Row>();
        for (var item : found) {
            rows.add(row(caller, item, Optional.ofNullable(people.get(item.memberId())), names));
        }
        return rows;
    }

    private SampleView.Row row(Caller caller, Item item, Optional<Member> member, Map<Long, String> names) {
        var entry = read(item);
        var evidence = entry.evidence();
        return new SampleView.Row(
                item.ordinal(),
                Ids.text(item.entryId()),
                Ids.text(item.memberId()),
                member.map(Member::name).orElse("—"),
                member.map(Member::memberNo).orElse("—"),
                entry.entry().title(),
                entry.entry().amountMilli(),
                entry.entry().occurredAt(),
                evidence == null ? null : evidence.intact(),
                item.rank(),
                item.decision(),
                item.note(),
                Optional.ofNullable(item.decidedBy())
                        .map(id -> names.getOrDefault(id, "—"))
                        .orElse(null),
                item.decidedAt(),
                Optional.ofNullable(item.proposalId()).map(Ids::text).orElse(null),
                Optional.ofNullable(item.reversalId()).map(Ids::text).orElse(null),
                item.memberId() == caller.memberId());
    }

    SampleView.Frozen frozen(Item item) {
        return new SampleView.Frozen(
                read(item), item.evidenceSha256(), Draw.hash(item.evidence()).equals(item.evidenceSha256()));
    }

    private EntryDetail read(Item item) {
        try {
            return Objects.requireNonNull(json.readValue(item.evidence(), EntryDetail.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All entries with what was decided, as a report. */
    TableFile file(Caller caller, Sample sample, Locale locale) {
        boolean zh = locale.getLanguage().equals("zh");
        var header = zh
                ? List.of("序号", "姓名", "编号", "内容", "学分", "日期", "结论", "说明", "审核人", "记录编号", "证据哈希", "抽取序值")
                : List.of(
                        "No.",
                        "Name",
                        "Number",
                        "What",
                        "Credits",
                        "Date",
                        "Decision",
                        "Note",
                        "Decided by",
                        "Entry",
                        "Evidence SHA-256",
                        "Rank");
        var zone = schemes.version(sample.schemeVersionId()).rules().zone();
        return new TableFile("xuefen-sample-" + sample.seed(), header, sink -> {
            var items = store.items(sample.id(), 0, sample.size());
            var rows = rows(caller, items);
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                sink.accept(List.of(
                        row.ordinal(),
                        row.memberName(),
                        row.memberNo(),
                        row.title().in(locale),
                        new TableFile.Milli(row.amountMilli()),
                        row.occurredAt().atZone(zone).toLocalDate().toString(),
                        word(row.decision(), zh),
                        Objects.requireNonNullElse(row.note(), ""),
                        Objects.requireNonNullElse(row.decidedBy(), ""),
                        row.entryId(),
                        items.get(i).evidenceSha256(),
                        row.rank()));
            }
        });
    }

    private static String word(@Nullable Decision decision, boolean zh) {
        return switch (decision) {
            case null -> zh ? "未定" : "open";
            case IN_ORDER -> zh ? "无误" : "in order";
            case QUESTION -> zh ? "待核实" : "question";
            case TAKE_BACK -> zh ? "应收回" : "take back";
        };
    }
}
