package org.xuefen.notification.inbox;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Accounts.Account;
import org.xuefen.identity.Role;
import org.xuefen.notification.Inbox;
import org.xuefen.organization.Transfer;
import org.xuefen.organization.TransferStepped;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Text;

/**
 * Tells the member and the organizers of both units of each step of a transfer. An organizer is told where it is their turn
 * or what they waited for has come; who took the step is not. That they belong to another unit the member hears as of any move.
 */
@Singleton
class TransferNews {
    private static final String PAGE = "/organize/transfers";
    private static final String OWN = "/me#transfer";
    private static final int MOST = 20;

    private final Inbox inbox;
    private final Units units;
    private final Accounts accounts;

    TransferNews(Inbox inbox, Units units, Accounts accounts) {
        this.inbox = inbox;
        this.units = units;
        this.accounts = accounts;
    }

    @EventListener
    void stepped(TransferStepped event) {
        var transfer = event.transfer();
        var arguments = about(transfer);
        switch (transfer.state()) {
            case REQUESTED -> requested(transfer, arguments);
            case RELEASED -> {
                tellMember(transfer, "organization.transfer-released", arguments);
                tell(transfer.toUnitId(), transfer, null, "organization.transfer-to-accept", arguments, "ACCEPT");
            }
            case ACCEPTED ->
                tell(
                        transfer.fromUnitId(),
                        transfer,
                        transfer.acceptedBy(),
                        "organization.transfer-accepted",
                        arguments,
                        "DONE");
            case REFUSED -> refused(transfer, arguments);
            case WITHDRAWN -> tellAllTold(transfer, "organization.transfer-withdrawn", arguments);
            case ENDED -> {
                Inbox.put(arguments, "reason", words(transfer.ending()));
                tellMember(transfer, "organization.transfer-ended", arguments);
                tellAllTold(transfer, "organization.transfer-ended", arguments);
            }
        }
    }

    private void requested(Transfer transfer, Map<String, String> arguments) {
        if (transfer.requestedBy() != transfer.memberId()) {
            arguments.put("by", name(transfer.requestedBy()));
            tellMember(transfer, "organization.transfer-asked-for-you", arguments);
        }
        tell(
                transfer.fromUnitId(),
                transfer,
                transfer.requestedBy(),
                "organization.transfer-requested",
                arguments,
                "RELEASE");
    }

    private void refused(Transfer transfer, Map<String, String> arguments) {
        boolean there = transfer.releasedAt() != null;
        Inbox.put(arguments, "unit", unit(there ? transfer.toUnitId() : transfer.fromUnitId()));
        arguments.put("reason", transfer.refusal() == null ? "" : transfer.refusal());
        tellMember(transfer, "organization.transfer-refused", arguments);
        if (there) {
            tell(
                    transfer.fromUnitId(),
                    transfer,
                    transfer.refusedBy(),
                    "organization.transfer-refused-there",
                    arguments,
                    "DONE");
        }
    }

    private void tellMember(Transfer transfer, String kind, Map<String, String> arguments) {
        inbox.send(transfer.memberId(), kind, arguments, OWN);
    }

    /** The old unit, and the new one where it has heard of the transfer; nobody twice. */
    private void tellAllTold(Transfer transfer, String kind, Map<String, String> arguments) {
        var concerned = new LinkedHashSet<>(organizers(transfer.fromUnitId(), transfer.memberId()));
        if (transfer.releasedAt() != null) {
            concerned.addAll(organizers(transfer.toUnitId(), transfer.memberId()));
        }
        send(concerned, null, kind, arguments, "DONE");
    }

    private void tell(
            long unitId,
            Transfer transfer,
            @Nullable Long not,
            String kind,
            Map<String, String> arguments,
            String tab) {
        send(organizers(unitId, transfer.memberId()), not, kind, arguments, tab);
    }

    private void send(
            Set<Long> organizers, @Nullable Long not, String kind, Map<String, String> arguments, String tab) {
        var told = organizers.stream().filter(id -> !id.equals(not)).limit(MOST).toList();
        if (!told.isEmpty()) {
            inbox.sendAll(told, kind, arguments, PAGE + "?tab=" + tab);
        }
    }

    /** Those of the unit but for the member, else of the nearest above it that has any; administrators where none has. */
    private Set<Long> organizers(long unitId, long memberId) {
        var path = units.find(unitId).map(Unit::path).map(TransferNews::ids).orElse(List.of());
        Map<Long, List<Long>> found = path.isEmpty() ? Map.of() : accounts.organizersOf(path);
        return new LinkedHashSet<>(path.reversed().stream()
                .map(id -> found.getOrDefault(id, List.of()))
                .map(all -> all.stream().filter(id -> id != memberId).toList())
                .filter(others -> !others.isEmpty())
                .findFirst()
                .orElseGet(() -> accounts.withRole(Role.ADMINISTRATOR)));
    }

    private Map<String, String> about(Transfer transfer) {
        var arguments = new HashMap<String, String>();
        arguments.put("name", name(transfer.memberId()));
        Inbox.put(arguments, "from", unit(transfer.fromUnitId()));
        Inbox.put(arguments, "to", unit(transfer.toUnitId()));
        return arguments;
    }

    private String name(long id) {
        return accounts.find(id).map(Account::name).orElse("—");
    }

    private Text unit(long id) {
        return units.find(id).map(Unit::name).orElse(Text.of("—", "—"));
    }

    private static Text words(Transfer.@Nullable Ending ending) {
        return switch (ending) {
            case null -> Text.of("", "");
            case MOVED -> Text.of("期间已由组织员直接调动", "they were moved by an organizer meanwhile");
            case DEACTIVATED -> Text.of("期间账号已停用", "their account was deactivated meanwhile");
        };
    }

    private static List<Long> ids(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}
