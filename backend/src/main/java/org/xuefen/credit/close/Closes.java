package org.xuefen.credit.close;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.audit.Scope;
import org.xuefen.credit.close.Close.Stage;
import org.xuefen.credit.correction.FourEyes;
import org.xuefen.credit.past.Moment;
import org.xuefen.credit.past.Past;
import org.xuefen.credit.past.PastState;
import org.xuefen.credit.past.Pasts;
import org.xuefen.credit.proof.Sequencer;
import org.xuefen.credit.proof.SignedPaper;
import org.xuefen.credit.proof.Signing;
import org.xuefen.credit.proof.TreeHead;
import org.xuefen.credit.proof.TreeHeads;
import org.xuefen.credit.rules.Period;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Prepares, signs and supplements the closes of periods. */
@Singleton
class Closes {
    private final CloseStore store;
    private final Pasts pasts;
    private final Figures figures;
    private final StatementWriter writer;
    private final Statements statements;
    private final Sequencer sequencer;
    private final TreeHeads heads;
    private final Signing signing;
    private final FourEyes eyes;
    private final Schemes schemes;
    private final Scopes scopes;
    private final Units units;
    private final Clock clock;

    Closes(
            CloseStore store,
            Pasts pasts,
            Figures figures,
            StatementWriter writer,
            Statements statements,
            Sequencer sequencer,
            TreeHeads heads,
            Signing signing,
            FourEyes eyes,
            Schemes schemes,
            Scopes scopes,
            Units units,
            Clock clock) {
        this.store = store;
        this.pasts = pasts;
        this.figures = figures;
        this.writer = writer;
        this.statements = statements;
        this.sequencer = sequencer;
        this.heads = heads;
        this.signing = signing;
        this.eyes = eyes;
        this.schemes = schemes;
        this.scopes = scopes;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Begins the close of a unit's period.
     *
     * @throws Refusal {@code credit.period-not-over}, {@code credit.close-under-way}, {@code credit.close-signed}
     */
    @Transactional
    long prepare(Caller caller, Scope scope) {
        requireOver(scope.period());
        var chain = store.chain(
                scope.scheme().id(), scope.period().year(), scope.unit().id());
        if (!chain.isEmpty()) {
            throw new Refusal(chain.getFirst().signed() ? CreditRefusals.CLOSE_SIGNED : CreditRefusals.CLOSE_UNDER_WAY);
        }
        return begin(caller, scope.version(), scope.period(), scope.unit(), 0, null);
    }

    /**
     * Begins a supplement to what was signed, with what was recorded since.
     *
     * @throws Refusal {@code credit.close-not-ready}, {@code credit.close-under-way}
     */
    @Transactional
    long supplement(Caller caller, long id) {
        var close = require(caller, id);
        var chain = store.chain(close.schemeId(), close.year(), close.unitId());
        var last = chain.getLast();
        if (!last.signed()) {
            throw new Refusal(last.supplement() ? CreditRefusals.CLOSE_UNDER_WAY : CreditRefusals.CLOSE_NOT_READY);
        }
        var version = schemes.ofYear(close.schemeId(), close.year());
        var period = version.rules().period(close.year());
        return begin(caller, version, period, units.require(close.unitId()), last.number() + 1, last.pastId());
    }

    private long begin(
            Caller caller, SchemeVersion version, Period period, Unit unit, int number, @Nullable Long basePastId) {
        var now = clock.instant();
        var moment = Moment.at(period.today(now), now, period);
        var path = units.pathAt(unit.id(), moment.placed()).orElse(unit.path());
        long id = Ids.next();
        var past = pasts.keep(version, period, path, moment, id);
        try {
            store.insert(new Close(
                    id,
                    version.schemeId(),
                    period.year(),
                    unit.id(),
                    path,
                    number,
                    past.id(),
                    basePastId,
                    moment.known(),
                    Stage.OPEN,
                    caller.memberId(),
                    now,
                    null,
                    null,
                    null,
                    0,
                    0));
        } catch (RuntimeException e) {
            if (Db.duplicate(e)) {
                throw new Refusal(CreditRefusals.CLOSE_UNDER_WAY);
            }
            throw e;
        }
        return id;
    }

    /**
     * Signs what was prepared: from here on nothing of it changes.
     *
     * @throws Refusal {@code credit.close-not-ready}, {@code credit.close-own}, {@code credit.nothing-late}
     */
    void sign(Caller caller, long id) {
        requireSignable(caller, require(caller, id));
        sequencer.catchUp(); // so that the head speaks of every entry that is counted
        sign(caller, id, heads.current());
    }

    @Transactional
    void sign(Caller caller, long id, TreeHead head) {
        var close = store.lock(id).orElseThrow(() -> new Refusal(CreditRefusals.CLOSE_NOT_FOUND));
        requireSignable(caller, close);
        var before = close.supplement()
                ? store.chain(close.schemeId(), close.year(), close.unitId()).get(close.number() - 1)
                : null;
        var at = clock.instant();
        var paper = signing.sign(SignedPaper.Kind.STATEMENT, writer.write(close, before, head, at));
        statements.insert(close, paper, at);
        store.sign(id, caller.memberId(), at, paper.sha256());
    }

    private void requireSignable(Caller caller, Close close) {
        if (close.stage() != Stage.OPEN) {
            throw new Refusal(CreditRefusals.CLOSE_SIGNED);
        }
        if (!past(close).ready()) {
            throw new Refusal(CreditRefusals.CLOSE_NOT_READY);
        }
        if (needsAnother(caller, close)) {
            throw new Refusal(CreditRefusals.CLOSE_OWN);
        }
        if (close.supplement() && figures.sums(close).members() == 0) {
            throw new Refusal(CreditRefusals.NOTHING_LATE);
        }
    }

    /** Whether the caller prepared it and there is someone else to sign. */
    boolean needsAnother(Caller caller, Close close) {
        return close.preparedBy() == caller.memberId()
                && eyes.required(units.require(close.unitId()), List.of(caller.memberId()));
    }

    /** Before the signature nothing has happened yet. */
    void cancel(Caller caller, long id) {
        pasts.drop(cancelled(caller, id).pastId());
    }

    @Transactional
    Close cancelled(Caller caller, long id) {
        require(caller, id);
        var close = store.lock(id).orElseThrow(() -> new Refusal(CreditRefusals.CLOSE_NOT_FOUND));
        if (close.signed()) {
            throw new Refusal(CreditRefusals.CLOSE_SIGNED);
        }
        store.cancel(id);
        return close;
    }

    /** One of a unit the caller organizes; another is as if it were not there. */
    Close require(Caller caller, long id) {
        var close = store.find(id).orElseThrow(() -> new Refusal(CreditRefusals.CLOSE_NOT_FOUND));
        var unit = units.find(close.unitId());
        boolean organized = unit.isPresent()
                && scopes.pathsOf(caller).stream().anyMatch(unit.get().path()::startsWith);
        if (!organized) {
            throw new Refusal(CreditRefusals.CLOSE_NOT_FOUND);
        }
        return close;
    }

    Past past(Close close) {
        return pasts.find(close.pastId()).orElseThrow(() -> new Refusal(CreditRefusals.CLOSE_NOT_FOUND));
    }

    CloseState state(Close close) {
        return switch (close.stage()) {
            case SIGNED -> CloseState.SIGNED;
            case CANCELLED -> CloseState.CANCELLED;
            case OPEN -> of(past(close).state());
        };
    }

    private static CloseState of(PastState state) {
        return switch (state) {
            case RUNNING -> CloseState.PREPARING;
            case READY -> CloseState.READY;
            case FAILED -> CloseState.FAILED;
        };
    }

    private void requireOver(Period period) {
        if (isBefore(clock.instant(), period)) {
            throw new Refusal(CreditRefusals.PERIOD_NOT_OVER, period.lastDay().toString());
        }
    }

    static boolean isBefore(Instant now, Period period) {
        return now.isBefore(period.until());
    }
}
