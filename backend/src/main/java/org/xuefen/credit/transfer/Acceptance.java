package org.xuefen.credit.transfer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.CreditUnit;
import org.xuefen.credit.award.Awards;
import org.xuefen.credit.award.Recognized;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.proof.Sequencer;
import org.xuefen.credit.rules.Amounts;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.Step;
import org.xuefen.identity.Caller;
import org.xuefen.notification.Inbox;
import org.xuefen.organization.Transfer;
import org.xuefen.organization.Transfers;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** Accepts a transfer with what becomes of the credits: move, receipt and recognition are one transaction. */
@Singleton
class Acceptance {
    private static final long ONE = 1000;

    private final Transfers transfers;
    private final Terms terms;
    private final Receipts receipts;
    private final Awards awards;
    private final MemberKeys keys;
    private final Sequencer sequencer;
    private final Units units;
    private final Inbox inbox;
    private final Clock clock;

    Acceptance(
            Transfers transfers,
            Terms terms,
            Receipts receipts,
            Awards awards,
            MemberKeys keys,
            Sequencer sequencer,
            Units units,
            Inbox inbox,
            Clock clock) {
        this.transfers = transfers;
        this.terms = terms;
        this.receipts = receipts;
        this.awards = awards;
        this.keys = keys;
        this.sequencer = sequencer;
        this.units = units;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** So many thousandths in a category of the new scheme. */
    record Amount(String category, long milli) {}

    /** What there is to decide on. */
    TermsView terms(Caller caller, long id) {
        return terms.view(terms.settle(transfers.requireAcceptable(caller, id), clock.instant()));
    }

    /**
     * Accepts.
     *
     * @throws Refusal {@code credit.recognition-too-much}, {@code credit.recognition-not-asked},
     *     {@code credit.recognition-category}, and as {@link Transfers#accept}
     */
    void accept(Caller caller, long id, List<Amount> recognized) {
        transfers.requireAcceptable(caller, id);
        sequencer.catchUp(); // so that the receipt speaks of every entry there is
        acceptLogged(caller, id, recognized);
    }

    @Transactional
    void acceptLogged(Caller caller, long id, List<Amount> recognized) {
        var transfer = transfers.accept(caller, id);
        keys.lock(transfer.memberId());
        var settled = terms.settle(transfer, Objects.requireNonNull(transfer.acceptedAt()));
        var amounts = recognized.stream().filter(each -> each.milli() != 0).toList();
        requireRecognizable(settled, amounts);
        if (amounts.isEmpty()) {
            return;
        }
        for (var each : amounts) {
            awards.recognize(recognized(transfer, settled, each));
        }
        tell(transfer, settled, amounts);
    }

    private static void requireRecognizable(Terms.Settled settled, List<Amount> amounts) {
        var into = settled.into();
        if (settled.rule() != TermsView.Rule.RECOGNIZE || into == null) {
            if (!amounts.isEmpty()) {
                throw new Refusal(CreditRefusals.RECOGNITION_NOT_ASKED);
            }
            return;
        }
        var categories = new HashSet<String>();
        into.rules().categories().forEach(category -> categories.add(category.code()));
        categories.add(Category.OTHER);
        for (var each : amounts) {
            if (!categories.remove(each.category())) {
                throw Refusal.field("recognized", CreditRefusals.RECOGNITION_CATEGORY, each.category());
            }
        }
        long sum = amounts.stream().mapToLong(Amount::milli).sum();
        if (sum > settled.sum().leftMilli() || amounts.stream().anyMatch(each -> each.milli() < 0)) {
            throw Refusal.field(
                    "recognized",
                    CreditRefusals.RECOGNITION_TOO_MUCH,
                    Amounts.text(settled.sum().leftMilli()));
        }
    }

    private Recognized recognized(Transfer transfer, Terms.Settled settled, Amount amount) {
        return new Recognized(
                transfer.memberId(),
                transfer.id(),
                amount.category(),
                new Step.Recognized(settled.year(), settled.sum().earnedMilli(), amount.milli()),
                Objects.requireNonNull(transfer.acceptedAt()),
                receipts.of(transfer.id()).orElseThrow().sha256());
    }

    private void tell(Transfer transfer, Terms.Settled settled, List<Amount> amounts) {
        long sum = amounts.stream().mapToLong(Amount::milli).sum();
        var called = Objects.requireNonNull(settled.into()).rules().unitName();
        var arguments = new HashMap<String, String>();
        arguments.put("amount", Amounts.text(sum));
        Inbox.put(arguments, "credits", called(called, sum));
        Inbox.put(
                arguments,
                "unit",
                units.find(transfer.toUnitId()).map(Unit::name).orElse(Text.of("—", "—")));
        inbox.send(transfer.memberId(), "credit.transfer-recognized", arguments, "/record?year=" + settled.year());
    }

    private static Text called(CreditUnit unit, long milli) {
        return Text.of(unit.zh(), milli == ONE ? unit.one() : unit.many());
    }
}
