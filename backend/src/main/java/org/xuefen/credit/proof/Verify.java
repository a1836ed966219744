package org.xuefen.credit.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.merkle.Hash;
import org.xuefen.credit.merkle.Json;
import org.xuefen.credit.merkle.LogFile;
import org.xuefen.credit.merkle.LogKey;
import org.xuefen.credit.merkle.ProofDocument;

/**
 * {@code bin/verify}: checks proof files, signed papers and exported logs on any computer, without server, database or
 * account. Ends with 0 when everything holds, 1 when something does not, 2 when it was asked wrongly.
 */
public final class Verify {
    private static final String USAGE = """
            verify [--key KEY]… [--log FILE-OR-ADDRESS] [FILE]…

              FILE        as downloaded: a proof file, the statement of a closed period, the receipt of a transfer, the record
                          of a meeting (JSON), or all of a meeting with its attachments (ZIP)
              --log       an exported log, recomputed completely; proofs are looked up in it too. An address is asked for
                          its export with the token in VERIFY_TOKEN, that of an administrator or organizer.
              --key       the log's public key, name+id+base64, as its organization published it. Without one the keys in
                          the files are believed, which shows that nothing changed since, not who signed.
            """;

    private final PrintStream out;
    private final List<LogKey> pinned = new ArrayList<>();
    private final Map<Long, Hash> logged = new HashMap<>();
    private @Nullable String log;
    private boolean held = true;

    private Verify(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** @return the exit code */
    static int run(String[] arguments, PrintStream out) {
        var verify = new Verify(out);
        var files = new ArrayList<Path>();
        var rest = new ArrayDeque<>(Arrays.asList(arguments));
        try {
            while (!rest.isEmpty()) {
                var argument = rest.removeFirst();
                switch (argument) {
                    case "--key" -> verify.pinned.add(LogKey.parse(rest.removeFirst()));
                    case "--log" -> verify.log = rest.removeFirst();
                    default -> files.add(Path.of(argument));
                }
            }
        } catch (RuntimeException e) {
            out.println(e.getMessage() == null ? "Something is missing at the end." : e.getMessage());
            out.println(USAGE);
            return 2;
        }
        if (files.isEmpty() && verify.log == null) {
            out.println(USAGE);
            return 2;
        }
        files.forEach(verify::check);
        if (verify.log != null) {
            verify.log(verify.log);
        }
        out.println(verify.held ? "Everything holds." : "NOT everything holds.");
        return verify.held ? 0 : 1;
    }

    private void check(Path file) {
        out.println(file.getFileName() + ":");
        try {
            if (MeetingFile.claimed(file)) {
                MeetingFile.check(file, pinned).forEach(this::found);
                return;
            }
            var text = Files.readString(file);
            if (SignedPaper.claimed(Json.object(Json.read(text)))) {
                PaperCheck.of(SignedPaper.parse(text), pinned).forEach(this::found);
                return;
            }
            proof(ProofDocument.parse(text));
        } catch (IOException | IllegalArgumentException e) {
            fails("This is no proof file and no signed paper that can be read: " + e.getMessage());
        }
    }

    private void found(PaperCheck.Finding finding) {
        if (finding.holds()) {
            holds(finding.sentence());
        } else {
            fails(finding.sentence());
        }
    }

    private void proof(ProofDocument proof) {
        var head = proof.head();
        proof.signer(pinned)
                .ifPresentOrElse(
                        key -> holds("The head of " + head.origin() + ", " + head.size() + " entries, signed "
                                + head.time() + ", is signed by key " + key.id()
                                + (pinned.isEmpty() ? ", which the file itself names." : ", which you gave.")),
                        () -> fails("The head is not signed by the log: it claims key "
                                + proof.note().claimedId() + "."));
        if (proof.lines().isEmpty()) {
            fails("There is no entry in this file.");
        }
        for (var line : proof.lines()) {
            if (proof.holds(line)) {
                holds("Entry " + line.index() + " of the log: " + said(line));
                logged.put(line.index(), Hash.ofText(line.leaf()));
            } else {
                fails("Entry " + line.index() + " is not in the log as it stands here: " + line.leaf());
            }
        }
    }

    private static String said(ProofDocument.Line line) {
        try {
            return EntryWords.of(line.entry());
        } catch (IllegalArgumentException e) {
            return line.leaf();
        }
    }

    private void log(String where) {
        out.println(where + ":");
        var wanted = new HashMap<>(logged);
        try (var lines = new BufferedReader(new InputStreamReader(open(where), StandardCharsets.UTF_8), 1 << 16)) {
            long[] leaves = new long[1];
            var read = LogFile.check(lines, pinned, finding -> fails(finding.sentence()), (index, hash) -> {
                leaves[0]++;
                if (hash.equals(wanted.get(index))) {
                    wanted.remove(index);
                }
            });
            wanted.keySet().forEach(index -> fails("The proven entry " + index + " is another one in this log."));
            holds(read.leaves() + " entries recomputed, " + read.heads() + " signed heads compared, keys "
                    + read.keys().stream().map(LogKey::id).toList() + ".");
        } catch (IOException | IllegalArgumentException e) {
            fails("This log can't be read: " + e.getMessage());
        }
    }

    private static InputStream open(String where) throws IOException {
        if (!where.startsWith("http://") && !where.startsWith("https://")) {
            return Files.newInputStream(Path.of(where));
        }
        var address = where.contains("/api/") ? where : where.replaceAll("/+$", "") + "/api/v1/log/export";
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + System.getenv().getOrDefault("VERIFY_TOKEN", ""))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answered " + answer.statusCode());
            }
            var kept = Files.createTempFile("xuefen-log", ".jsonl");
            kept.toFile().deleteOnExit();
            try (var body = answer.body()) {
                Files.copy(body, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            return Files.newInputStream(kept);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void holds(String sentence) {
        out.println("  ok      " + sentence);
    }

    private void fails(String sentence) {
        held = false;
        out.println("  BROKEN  " + sentence);
    }
}
