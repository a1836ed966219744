package org.xuefen.credit.certificate;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.RecurringJob;

/** Follows the ledger: issues what a new entry has earned, suspends what rested on an entry that was taken back. */
@Singleton
class IssuingJob implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(IssuingJob.class);
    private static final int BATCH = 500;
    private static final int BATCHES = 200;

    private final EntryFeed feed;
    private final DesignStore designs;
    private final Issuing issuing;
    private final Decisions decisions;
    private final MemberKeys keys;
    private final Schemes schemes;
    private final Units units;

    IssuingJob(
            EntryFeed feed,
            DesignStore designs,
            Issuing issuing,
            Decisions decisions,
            MemberKeys keys,
            Schemes schemes,
            Units units) {
        this.feed = feed;
        this.designs = designs;
        this.issuing = issuing;
        this.decisions = decisions;
        this.keys = keys;
        this.schemes = schemes;
        this.units = units;
    }

    /** A design and where in the tree it holds. */
    private record Placed(Design design, String path) {}

    private record Question(long designId, long memberId, int year) {}

    @Override
    public String name() {
        return "credit-certificates";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        long at = feed.from();
        for (int i = 0; i < BATCHES; i++) {
            var lines = feed.after(at, BATCH);
            if (lines.isEmpty()) {
                return;
            }
            follow(lines);
            at = lines.getLast().id();
            feed.reached(at);
        }
    }

    private void follow(List<EntryFeed.Line> lines) {
        var roots = lines.stream().map(line -> root(line.unitPath())).collect(Collectors.toSet());
        var placed = placed(roots);
        var asked = new HashSet<Question>();
        for (var line : lines) {
            if (line.reverses() != null) {
                decisions.suspendRestingOn(line.reverses());
            }
            for (var each : placed) {
                if (line.unitPath().startsWith(each.path()) && concerns(each.design(), line)) {
                    ask(each.design(), line, asked);
                }
            }
        }
    }

    private void ask(Design design, EntryFeed.Line line, Set<Question> asked) {
        var member = keys.ofKey(line.memberKey());
        if (member.isEmpty()) {
            return;
        }
        var zone = schemes.version(schemes.versionsOf(line.schemeId()).getLast().id())
                .rules()
                .zone();
        int year = line.occurredAt().atZone(zone).getYear();
        if (!asked.add(new Question(design.id(), member.get().memberId(), year))) {
            return;
        }
        try {
            issuing.issue(design, member.get().memberId(), year);
        } catch (RuntimeException e) {
            // One that fails must not keep the others from theirs; the next entry of the member asks again.
            LOG.error("A certificate of design {} could not be issued", design.id(), e);
        }
    }

    private static boolean concerns(Design design, EntryFeed.Line line) {
        return design.earning().kind() != EarningKind.COURSE
                || Long.toString(line.sourceId()).equals(design.earning().courseId());
    }

    private List<Placed> placed(Set<Long> roots) {
        var automatic = designs.automatic(roots);
        var paths = units
                .findAll(automatic.stream().map(Design::unitId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Unit::id, Unit::path));
        return automatic.stream()
                .map(design -> new Placed(design, paths.getOrDefault(design.unitId(), "-")))
                .toList();
    }

    private static long root(String path) {
        return Long.parseLong(path.substring(1, path.indexOf('/', 1)));
    }
}
