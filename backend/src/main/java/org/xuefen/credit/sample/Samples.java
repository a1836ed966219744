package org.xuefen.credit.sample;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.audit.Scope;
import org.xuefen.credit.correction.Proposals;
import org.xuefen.credit.ledger.ReversalReason;
import org.xuefen.credit.past.Moment;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Jobs;
import org.xuefen.shared.Refusal;

/** Samples: drawn, decided entry by entry, and what is taken back from them. */
@Singleton
class Samples {
    private static final int UNFINISHED = 20;
    private static final Pattern SEED = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SampleStore store;
    private final Frame frame;
    private final Proposals proposals;
    private final Scopes scopes;
    private final Units units;
    private final Jobs jobs;
    private final Clock clock;

    Samples(SampleStore store, Frame frame, Proposals proposals, Scopes scopes, Units units, Jobs jobs, Clock clock) {
        this.store = store;
        this.frame = frame;
        this.proposals = proposals;
        this.scopes = scopes;
        this.units = units;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What is to be drawn; what is left out is all of the period, and a seed nobody has chosen. */
    record Wish(
            int size,
            @Nullable String seed,
            @Nullable String category,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** Whether drawing again from the same frame gives the same. */
    record Redrawn(boolean sameFrame, boolean sameSample, int frameSize, String frameSha256) {}

    /** @throws Refusal {@code credit.sample-seed-malformed}, {@code credit.samples-too-many} */
    @Transactional
    long draw(Caller caller, Scope scope, Wish wish) {
        var seed = wish.seed() == null || wish.seed().isBlank()
                ? random()
                : wish.seed().strip();
        if (!SEED.matcher(seed).matches()) {
            throw Refusal.field("seed", CreditRefusals.SAMPLE_SEED_MALFORMED);
        }
        long open = store.unfinished(scope.unit().id());
        if (open >= UNFINISHED) {
            throw new Refusal(CreditRefusals.SAMPLES_TOO_MANY, open);
        }
        var now = clock.instant();
        var period = scope.period();
        var moment = Moment.at(scope.today(), now, period);
        var path = units.pathAt(scope.unit().id(), moment.placed())
                .orElse(scope.unit().path());
        var sample = new Sample(
                Ids.next(),
                scope.scheme().id(),
                scope.version().id(),
                period.year(),
                scope.unit().id(),
                path,
                wish.category(),
                later(wish.from(), period.firstDay()),
                earlier(wish.until(), period.lastDay()),
                seed,
                wish.size(),
                moment.known(),
                moment.placed(),
                null,
                null,
                SampleState.DRAWING,
                0,
                0,
                0,
                0,
                caller.memberId(),
                now);
        store.insert(counted(sample));
        jobs.enqueue(Drawing.KIND, Ids.text(sample.id()), "");
        return sample.id();
    }

    private Sample counted(Sample sample) {
        return new Sample(
                sample.id(),
                sample.schemeId(),
                sample.schemeVersionId(),
                sample.year(),
                sample.unitId(),
                sample.unitPath(),
                sample.category(),
                sample.from(),
                sample.until(),
                sample.seed(),
                sample.size(),
                sample.known(),
                sample.placed(),
                null,
                null,
                sample.state(),
                frame.members(sample),
                0,
                0,
                0,
                sample.drawnBy(),
                sample.drawnAt());
    }

    /** One of a unit the caller organizes; another is as if it were not there. */
    Sample require(Caller caller, long id) {
        var sample = store.find(id).orElseThrow(() -> new Refusal(CreditRefusals.SAMPLE_NOT_FOUND));
        var unit = units.find(sample.unitId());
        boolean organized = unit.isPresent()
                && scopes.pathsOf(caller).stream().anyMatch(unit.get().path()::startsWith);
        if (!organized) {
            throw new Refusal(CreditRefusals.SAMPLE_NOT_FOUND);
        }
        return sample;
    }

    Item item(Sample sample, int ordinal) {
        return store.item(sample.id(), ordinal).orElseThrow(() -> new Refusal(CreditRefusals.SAMPLE_NOT_FOUND));
    }

    /** Says what was found of an entry; it may be said again until it was taken back. */
    @Transactional
    void decide(Caller caller, Sample sample, int ordinal, Decision decision, String note) {
        var item = item(sample, ordinal);
        if (item.memberId() == caller.memberId()) {
            throw new Refusal(CreditRefusals.ENTRY_OWN);
        }
        if (item.proposalId() != null || item.reversalId() != null) {
            throw new Refusal(CreditRefusals.PROPOSAL_OPEN);
        }
        store.decide(sample.id(), ordinal, decision, note, caller.memberId(), clock.instant());
    }

    /** Asks for the reversal of an entry that is to be taken back; as anywhere, it may take a second person. */
    @Transactional
    void takeBack(Caller caller, Sample sample, Item item) {
        var asked = proposals.ask(
                caller,
                item.entryId(),
                ReversalReason.EVIDENCE_INVALID,
                item.note() == null ? "" : item.note(),
                sample.id());
        store.asked(item, asked);
    }

    /** Draws again from what the frame was. */
    Redrawn redraw(Sample sample) {
        var ids = frame.of(sample, _ -> {});
        var drawn = Draw.of(sample.seed(), sample.size(), Arrays.stream(ids)).stream()
                .map(Draw.Drawn::entryId)
                .toList();
        var kept = store.items(sample.id(), 0, sample.size()).stream()
                .map(Item::entryId)
                .toList();
        var fingerprint = Draw.fingerprint(ids);
        return new Redrawn(fingerprint.equals(sample.frameSha256()), drawn.equals(kept), ids.length, fingerprint);
    }

    private static String random() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static LocalDate later(@Nullable LocalDate asked, LocalDate first) {
        return asked == null || asked.isBefore(first) ? first : asked;
    }

    private static LocalDate earlier(@Nullable LocalDate asked, LocalDate last) {
        return asked == null || asked.isAfter(last) ? last : asked;
    }
}
