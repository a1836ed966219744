package org.xuefen.credit.ledger;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/**
 * Refuses to run with a database account that could change the ledger. That nobody changes an entry is not left to this
 * program's good will: the account has no right to.
 */
@Singleton
class LedgerGrants implements ApplicationEventListener<StartupEvent> {
    private static final Pattern GRANT =
            Pattern.compile("GRANT (.+) ON (?:(?:TABLE|FUNCTION|PROCEDURE) )?(\\S+)\\.(\\S+) TO .*", Pattern.DOTALL);
    private static final Set<String> APPENDING = Set.of("SELECT", "INSERT", "USAGE");

    private final Db db;
    private final String ledger;

    LedgerGrants(Db db, XuefenSettings settings) {
        this.db = db;
        this.ledger = settings.ledger();
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        var excess = excess(db.query("show grants for current_user", row -> row.getString(1)), ledger);
        if (!excess.isEmpty()) {
            throw new IllegalStateException("The application's database account may do more than append to the ledger"
                    + " schema " + ledger + ". Take back: " + String.join("; ", excess));
        }
    }

    /** The grants that allow more on the ledger's schema than to read and append. */
    static List<String> excess(List<String> grants, String ledger) {
        return grants.stream()
                .filter(grant -> exceeds(grant, ledger))
                .map(grant -> grant.replaceAll(" IDENTIFIED .*", ""))
                .toList();
    }

    private static boolean exceeds(String grant, String ledger) {
        var parts = GRANT.matcher(grant);
        if (!parts.matches()) {
            return true; // a role, a proxy: what it allows can't be read off
        }
        var schema = unquoted(parts.group(2));
        var table = unquoted(parts.group(3));
        if (!schema.equals("*") && !covers(schema, ledger)) {
            return false;
        }
        boolean pending = table.equals("ledger_pending");
        for (var privilege : parts.group(1).replaceAll("\\([^)]*\\)", "").split(",")) {
            var name = privilege.strip().toUpperCase(Locale.ROOT);
            if (!APPENDING.contains(name) && !(pending && name.equals("DELETE"))) {
                return true;
            }
        }
        return grant.contains("WITH GRANT OPTION");
    }

    private static String unquoted(String name) {
        return name.replace("`", "");
    }

    /** Schemas in grants are patterns: {@code _} and {@code %}, escaped by a backslash. */
    private static boolean covers(String pattern, String schema) {
        var regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                regex.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
                continue;
            }
            regex.append(
                    switch (c) {
                        case '%' -> ".*";
                        case '_' -> ".";
                        default -> Pattern.quote(String.valueOf(c));
                    });
        }
        return schema.matches(regex.toString());
    }
}
