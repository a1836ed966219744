package org.xuefen.credit.close;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xuefen.credit.merkle.Json;

/**
 * {@code bin/verify-statement}: checks the hash and the signature of statements on any computer, without server, database
 * or account. Ends with 0 when everything holds, 1 when something does not, 2 when it was asked wrongly.
 */
public final class CheckStatement {
    private static final String USAGE = """
            verify-statement [--key BASE64] STATEMENT.json…

              STATEMENT.json  a statement's file, as an organizer downloads it
              --key           the raw Ed25519 key, base64, as its organization published it. Without one the key in the
                              file is believed, which shows that nothing changed since, not who signed.

            Whether the figures are those of the ledger an organizer checks on the page of the statement.
            """;

    private CheckStatement() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(List<String> arguments, PrintStream out) {
        boolean pinned = !arguments.isEmpty() && arguments.getFirst().equals("--key");
        if (arguments.size() < (pinned ? 3 : 1)) {
            out.println(USAGE);
            return 2;
        }
        boolean held = true;
        for (var name : arguments.subList(pinned ? 2 : 0, arguments.size())) {
            held &= holds(Path.of(name), pinned ? arguments.get(1) : "", out);
        }
        out.println(held ? "Everything holds." : "NOT everything holds.");
        return held ? 0 : 1;
    }

    private static boolean holds(Path path, String key, PrintStream out) {
        try {
            var file = StatementFile.parse(Files.readString(path));
            var statement = file.read();
            var totals = Json.object(statement.get("totals"));
            out.println(path + ": unit " + statement.get("unit") + ", period "
                    + Json.object(statement.get("period")).get("year") + ", number " + statement.get("number") + ", "
                    + totals.get("members") + " members, " + totals.get("met") + " met; signed "
                    + statement.get("signedAt"));
            boolean intact = file.intact();
            boolean signed = file.signedBy(key.isEmpty() ? file.publicKey() : key);
            out.println("  hash " + (intact ? "holds" : "DOES NOT HOLD") + ", signature by "
                    + (key.isEmpty() ? "the key in the file " : "the key given ")
                    + (signed ? "holds" : "DOES NOT HOLD"));
            return intact && signed;
        } catch (IOException | IllegalArgumentException e) {
            out.println(path + ": " + e.getMessage());
            return false;
        }
    }
}
