package org.xuefen.credit.transfer;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuefen.credit.award.EntrySource;
import org.xuefen.credit.award.Recognized;
import org.xuefen.organization.Transfer;
import org.xuefen.organization.Transfers;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Text;

/** Transfers, and their receipts as evidence of what was recognized. */
@Singleton
class TransferSource implements EntrySource {
    private static final Text GONE = Text.of("—", "—");

    private final Transfers transfers;
    private final Receipts receipts;
    private final Units units;

    TransferSource(Transfers transfers, Receipts receipts, Units units) {
        this.transfers = transfers;
        this.receipts = receipts;
        this.units = units;
    }

    @Override
    public String kind() {
        return Recognized.SOURCE;
    }

    @Override
    public Map<Long, Text> titles(Collection<Long> sourceIds) {
        var found = transfers.findAll(sourceIds);
        var named = units
                .findAll(found.stream()
                        .flatMap(each -> Stream.of(each.fromUnitId(), each.toUnitId()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
        return found.stream().collect(Collectors.toMap(Transfer::id, each -> {
            var from = named.getOrDefault(each.fromUnitId(), GONE);
            var to = named.getOrDefault(each.toUnitId(), GONE);
            return Text.of(
                    "由 " + from.in(java.util.Locale.CHINESE) + " 转入 " + to.in(java.util.Locale.CHINESE),
                    "Transfer from " + from.in(java.util.Locale.ENGLISH) + " to " + to.in(java.util.Locale.ENGLISH));
        }));
    }

    @Override
    public Optional<Evidence> evidence(String evidenceKind, long evidenceId) {
        if (!evidenceKind.equals(Recognized.RECEIPT)) {
            return Optional.empty();
        }
        return transfers.findAll(List.of(evidenceId)).stream()
                .flatMap(transfer -> Stream.ofNullable(transfer.acceptedAt()))
                .findFirst()
                .flatMap(at ->
                        receipts.of(evidenceId).map(paper -> new Evidence(at, paper.sha256(), List.of(), List.of())));
    }
}
