package org.xuefen.credit.generate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.xuefen.credit.Generation;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.proof.Sequencer;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.credit.standing.Recomputation;
import org.xuefen.credit.standing.StandingLoad;
import org.xuefen.credit.standing.TotalsFold;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.NewMember;
import org.xuefen.organization.NewUnit;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Text;

/**
 * An organization of so many members under the scheme "annual study", with a year of entries up to today: districts,
 * under each unions, under each branches of about a hundred members. Entries are computed by the real conversion from
 * made-up minutes; their evidence is marked as generated, since nobody studied.
 */
@Singleton
class Generator implements Generation {
    private static final int MEMBERS_A_BRANCH = 100;
    private static final int BRANCHING = 12;
    private static final int CHUNK = 2000;
    private static final List<String> INDUSTRIES = List.of("G6020", "G5413", "H6241", "I6429", "R8710", "L7259");
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂文辉玲红玉兰英华";

    private final Units units;
    private final Members members;
    private final Schemes schemes;
    private final MemberKeys keys;
    private final EntryMaker entries;
    private final StandingLoad standings;
    private final TotalsFold totals;
    private final Recomputation recomputation;
    private final Sequencer sequencer;
    private final Clock clock;

    Generator(
            Units units,
            Members members,
            Schemes schemes,
            MemberKeys keys,
            EntryMaker entries,
            StandingLoad standings,
            TotalsFold totals,
            Recomputation recomputation,
            Sequencer sequencer,
            Clock clock) {
        this.units = units;
        this.members = members;
        this.schemes = schemes;
        this.keys = keys;
        this.entries = entries;
        this.standings = standings;
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
    public Made make(int count, long seed, Consumer<String> progress) {
        var random = new Random(seed);
        var root = units.require(units.create(new NewUnit(
                null,
                Text.of("规模测试联合会（" + count + " 人，种子 " + seed + "）", "Federation of " + count + ", seed " + seed),
                "federation",
                null)));
        var today = clock.instant();
        int year = YearPeriod.of(today, ZoneId.of("Asia/Shanghai")).year();
        long schemeId = schemes.adopt("annual-study", root, LocalDate.of(year, 1, 1), 0);
        var version = schemes.ofYear(schemeId, year);
        var branches = branches(root, Math.max(1, count / MEMBERS_A_BRANCH));
        progress.accept(branches.size() + " branches");
        long made = 0;
        for (int done = 0; done < count; done += CHUNK) {
            var people = people(branches, done, Math.min(CHUNK, count - done), LocalDate.of(year, 1, 1), random);
            made += chunk(people, version, year, random);
            progress.accept((done + people.size()) + " of " + count + " members, " + made + " entries");
        }
        totals.rebuild(schemeId, year);
        sequencer.catchUp();
        progress.accept("all entries are in the log");
        return new Made(root.id(), schemeId, year, count, made);
    }

    private long chunk(List<Member> people, SchemeVersion version, int year, Random random) {
        var ids = people.stream().map(Member::id).sorted().toList();
        var known = keys.lockAll(ids);
        var lines = entries.make(
                people, known, version, new YearPeriod(year, version.rules().zone()), random);
        standings.load(people, version, year, lines.byMember());
        return lines.count();
    }

    private List<Unit> branches(Unit root, int count) {
        var leaves = new ArrayList<Unit>();
        int unions = Math.ceilDiv(count, BRANCHING);
        int districts = Math.ceilDiv(unions, BRANCHING);
        for (int d = 0; d < districts; d++) {
            var district = unit(root, "第 " + (d + 1) + " 区联合会", "District " + (d + 1), "committee");
            for (int u = d * BRANCHING; u < Math.min(unions, (d + 1) * BRANCHING); u++) {
                var union = unit(district, "第 " + (u + 1) + " 工会", "Union " + (u + 1), "union");
                for (int b = u * BRANCHING; b < Math.min(count, (u + 1) * BRANCHING); b++) {
                    leaves.add(unit(union, "第 " + (b + 1) + " 分会", "Branch " + (b + 1), "branch"));
                }
            }
        }
        return leaves;
    }

    private Unit unit(Unit parent, String zh, String en, String kind) {
        return units.require(units.create(new NewUnit(parent.id(), Text.of(zh, en), kind, null)));
    }

    private List<Member> people(List<Unit> branches, int from, int count, LocalDate joined, Random random) {
        var fresh = new ArrayList<NewMember>();
        for (int i = from; i < from + count; i++) {
            var branch = branches.get(i % branches.size());
            var name = "" + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
                    + GIVEN.charAt(random.nextInt(GIVEN.length()))
                    + GIVEN.charAt(random.nextInt(GIVEN.length()));
            var number = "G" + branch.id() + "-" + i;
            var industry = INDUSTRIES.get(random.nextInt(INDUSTRIES.size()));
            fresh.add(new NewMember(name, number, null, null, "zh-CN", branch.id(), industry, number, joined));
        }
        return members.findAll(members.createAll(fresh));
    }
}
