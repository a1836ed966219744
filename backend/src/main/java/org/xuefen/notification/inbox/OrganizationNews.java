package org.xuefen.notification.inbox;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Accounts.Account;
import org.xuefen.identity.PasswordChanged;
import org.xuefen.identity.Role;
import org.xuefen.notification.Inbox;
import org.xuefen.organization.MemberMoved;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.RoleChanged;
import org.xuefen.organization.RosterImported;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Text;

/** Tells members what organizers did to them. */
@Singleton
class OrganizationNews {
    private final Inbox inbox;
    private final Units units;
    private final Accounts accounts;
    private final OrganizationSettings settings;

    OrganizationNews(Inbox inbox, Units units, Accounts accounts, OrganizationSettings settings) {
        this.inbox = inbox;
        this.units = units;
        this.accounts = accounts;
        this.settings = settings;
    }

    @EventListener
    void moved(MemberMoved event) {
        var arguments = new HashMap<String, String>();
        Inbox.put(arguments, "from", units.require(event.fromUnitId()).name());
        Inbox.put(arguments, "unit", units.require(event.toUnitId()).name());
        arguments.put("date", settings.dayOf(event.from()).toString());
        inbox.send(event.memberId(), "organization.moved", arguments, "/me");
    }

    @EventListener
    void roleChanged(RoleChanged event) {
        var arguments = new HashMap<String, String>();
        Inbox.put(arguments, "role", nameOf(event.role()));
        Inbox.put(arguments, "scope", scope(event.unitId()));
        arguments.put("by", accounts.find(event.by()).map(Account::name).orElse(""));
        inbox.send(
                event.memberId(),
                event.granted() ? "organization.role-granted" : "organization.role-revoked",
                arguments,
                null);
    }

    @EventListener
    void imported(RosterImported event) {
        var arguments = new HashMap<String, String>();
        Inbox.put(arguments, "unit", units.require(event.unitId()).name());
        arguments.put("file", event.fileName());
        arguments.put("count", Integer.toString(event.rows()));
        inbox.send(
                event.ownerId(),
                event.rows() > 0 ? "organization.import-done" : "organization.import-failed",
                arguments,
                "/organize/import?id=" + event.importId());
    }

    @EventListener
    void passwordChanged(PasswordChanged event) {
        inbox.send(event.accountId(), "identity.password-changed", Map.of(), "/me");
    }

    private Text scope(@Nullable Long unitId) {
        var name = unitId == null ? null : units.find(unitId).map(Unit::name).orElse(null);
        return name == null
                ? Text.of("", "")
                : Text.of("，范围：" + name.in(java.util.Locale.CHINESE), ", over " + name.in(java.util.Locale.ENGLISH));
    }

    private static Text nameOf(Role role) {
        return switch (role) {
            case MEMBER -> Text.of("学员", "member");
            case TRAINER -> Text.of("培训师", "trainer");
            case REVIEWER -> Text.of("审核员", "reviewer");
            case ORGANIZER -> Text.of("组织员", "organizer");
            case ADMINISTRATOR -> Text.of("管理员", "administrator");
        };
    }
}
