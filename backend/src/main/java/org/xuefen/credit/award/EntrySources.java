package org.xuefen.credit.award;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.shared.Text;

/** All kinds of sources that entries come from. */
@Singleton
public class EntrySources {
    public static final Text UNKNOWN = Text.of("（来源已不在）", "(source no longer there)");

    private final Map<String, EntrySource> kinds;

    EntrySources(List<EntrySource> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(EntrySource::kind, kind -> kind));
    }

    /** What each of the entries is about, by the entry's id; one question for each kind of source. */
    public Map<Long, Text> titles(Collection<Entry> entries) {
        var titles = new HashMap<Long, Text>();
        entries.stream().collect(Collectors.groupingBy(Entry::sourceKind)).forEach((kind, all) -> {
            var source = kinds.get(kind);
            var found = source == null
                    ? Map.<Long, Text>of()
                    : source.titles(all.stream().map(Entry::sourceId).toList());
            all.forEach(entry -> titles.put(entry.id(), found.getOrDefault(entry.sourceId(), UNKNOWN)));
        });
        return titles;
    }

    /** Where an entry comes from; empty for a kind this version of the program does not know. */
    Optional<EntrySource> of(Entry entry) {
        return Optional.ofNullable(kinds.get(entry.sourceKind()));
    }

    /** The evidence of an entry as it is now; empty where it was erased or there never was any. */
    public Optional<EntrySource.Evidence> evidence(Entry entry) {
        return Optional.ofNullable(kinds.get(entry.sourceKind()))
                .flatMap(kind -> kind.evidence(entry.evidenceKind(), entry.evidenceId()));
    }

    /** Whether evidence is what the ledger committed to when the entry was written. */
    public static boolean intact(Entry entry, EntrySource.Evidence evidence, MemberKey key) {
        // A reversal repeats the commitment of what it takes back, which was made under that entry's id.
        long committed = entry.reverses() == null ? entry.id() : entry.reverses();
        return key.commit(committed, HexFormat.of().parseHex(evidence.sha256())).equals(entry.evidenceCommitment());
    }
}
