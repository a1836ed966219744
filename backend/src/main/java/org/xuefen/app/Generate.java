package org.xuefen.app;

import java.io.IOException;
import org.xuefen.credit.Generation;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;

/** {@code make generate MEMBERS=100000 SEED=1}: an organization of that size in the data folder, and an account to look at it. */
final class Generate {
    private static final int ENTRIES_EACH = 7;

    private Generate() {}

    public static void main(String[] arguments) throws IOException {
        int members = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        try (var running = RunningXuefen.start(System.getenv())) {
            var context = running.context();
            long start = System.nanoTime();
            var generation = context.getBean(Generation.class);
            var made = generation.make(
                    members, ENTRIES_EACH, seed, line -> System.out.printf("%6.1f s  %s%n", seconds(start), line));
            var accounts = context.getBean(Accounts.class);
            var username = "auditor-" + members + "-" + seed;
            long auditor = accounts.create(new Accounts.NewAccount(0, username, "审核员", null, "xuefen-demo", "zh-CN"));
            accounts.grant(auditor, Role.ORGANIZER, made.rootId(), null);
            var compared = generation.compare(made.schemeId(), made.year());
            System.out.printf(
                    "%6.1f s  %d members, %d entries; recomputed from the ledger: %s. Sign in as %s, password xuefen-demo.%n",
                    seconds(start),
                    compared.members(),
                    compared.entries(),
                    compared.equal() ? "equal" : "NOT EQUAL",
                    username);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
