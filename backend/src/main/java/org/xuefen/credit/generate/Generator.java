package org.xuefen.credit.generate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.xuefen.credit.Generation;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.proof.Sequencer;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.credit.standing.Recomputation;
import org.xuefen.credit.standing.TotalsFold;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.Unit;

/**
 * An organization of so many members under the scheme "annual study", with a year of entries up to today: districts,
 * under each unions, under each branches of about a hundred members. Entries are computed by the real conversion from
 * made-up minutes; their evidence is marked as generated, since nobody studied.
 *
 * <p>First everyone is let in, branch by branch, then the entries are written in the order of the members' keys: so every
 * index but those of names grows at its end, and a million members take minutes. The scheme applies to them last, so that
 * nobody else keeps their standings meanwhile.
 */
@Singleton
class Generator implements Generation {
    private static final int MEMBERS_A_BRANCH = 100;
    private static final int PEOPLE = 4000;
    private static final int KEYS = 1000;
    private static final int TOLD_EVERY = 50_000;

    private final TreeMaker tree;
    private final PeopleMaker people;
    private final EntryMaker entries;
    private final Members members;
    private final Schemes schemes;
    private final MemberKeys keys;
    private final TotalsFold totals;
    private final Recomputation recomputation;
    private final Sequencer sequencer;
    private final Clock clock;

    Generator(
            TreeMaker tree,
            PeopleMaker people,
            EntryMaker entries,
            Members members,
            Schemes schemes,
            MemberKeys keys,
            TotalsFold totals,
            Recomputation recomputation,
            Sequencer sequencer,
            Clock clock) {
        this.tree = tree;
        this.people = people;
        this.entries = entries;
        this.members = members;
        this.schemes = schemes;
        this.keys = keys;
        this.totals = totals;
        this.recomputation = recomputation;
        this.sequencer = sequencer;
        this.clock = clock;
    }

    @Override
    public Compared compare(long schemeId, int year) {
        var result = recomputation.compare(schemeId, year);
        return new Compared(result.members(), result.entries(), result.equal());
    }

    @Override
    public Made make(int count, int each, long seed, Consumer<String> progress) {
        int year = YearPeriod.of(clock.instant(), ZoneId.of("Asia/Shanghai")).year();
        var from = LocalDate.of(year, 1, 1);
        var root = tree.root(count, seed);
        long schemeId = schemes.own("annual-study", root, from, 0);
        var branches = tree.branches(root, Math.max(1, count / MEMBERS_A_BRANCH));
        progress.accept(branches.size() + " branches");
        long made;
        try (var lanes = new Lanes()) {
            letIn(lanes, branches, count, from, seed, progress);
            var version = schemes.ofYear(schemeId, year);
            var recipe = new EntryMaker.Recipe(
                    version, new YearPeriod(year, version.rules().zone()), each, seed);
            made = write(lanes, root, recipe, progress);
        }
        totals.rebuild(schemeId, year);
        schemes.assign(schemeId, root, from);
        progress.accept("the sums are made");
        sequencer.catchUp();
        progress.accept("all entries are in the log");
        return new Made(root.id(), schemeId, year, count, made);
    }

    private void letIn(
            Lanes lanes, List<Long> branches, int count, LocalDate joined, long seed, Consumer<String> progress) {
        for (int done = 0; done < count; done += PEOPLE) {
            int first = done;
            int until = Math.min(count, done + PEOPLE);
            lanes.give(() -> people.make(branches, first, until, count, joined, seed));
            tell(progress, first, until, "members");
        }
        lanes.await();
        progress.accept(count + " members");
    }

    private long write(Lanes lanes, Unit root, EntryMaker.Recipe recipe, Consumer<String> progress) {
        var made = new AtomicLong();
        long done = 0;
        for (var page = keys.after(-1, KEYS);
                !page.isEmpty();
                page = keys.after(page.getLast().key(), KEYS)) {
            var keyOf = new HashMap<Long, MemberKey>();
            page.forEach(key -> keyOf.put(key.memberId(), key));
            var ours = members.findAll(keyOf.keySet()).stream()
                    .filter(member -> member.unitPath().startsWith(root.path()))
                    .sorted(java.util.Comparator.comparingLong(
                            (Member member) -> java.util.Objects.requireNonNull(keyOf.get(member.id()))
                                    .key()))
                    .toList();
            lanes.give(() -> made.addAndGet(entries.make(ours, keyOf, recipe)));
            tell(progress, done, done + ours.size(), "members have their entries");
            done += ours.size();
        }
        lanes.await();
        progress.accept(made.get() + " entries");
        return made.get();
    }

    private static void tell(Consumer<String> progress, long before, long now, String what) {
        if (before / TOLD_EVERY < now / TOLD_EVERY) {
            progress.accept(now + " " + what);
        }
    }
}
