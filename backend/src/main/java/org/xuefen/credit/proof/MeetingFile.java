package org.xuefen.credit.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.merkle.Json;
import org.xuefen.credit.merkle.LogKey;
import org.xuefen.credit.proof.PaperCheck.Finding;
import org.xuefen.shared.Sha256;

/**
 * Checks the file of a meeting: the record, what was signed after it, that names are the ones whose commitments were signed, and
 * that each attachment is the one that was handed in. The paper (PDF) is looked at by nobody: it can be made anew.
 */
final class MeetingFile {
    private static final String RECORD = "record.json";
    private static final String SUPPLEMENT = "supplement-\\d{1,4}\\.json";
    private static final String NAMES = "names.json";
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_BYTES = 64 << 20;
    /** What may lie beside what is checked. */
    private static final List<String> UNCHECKED = List.of("README.txt", "record.pdf");

    private final ZipFile zip;
    private final List<LogKey> pinned;
    private final List<Finding> findings = new ArrayList<>();

    private MeetingFile(ZipFile zip, List<LogKey> pinned) {
        this.zip = zip;
        this.pinned = pinned;
    }

    /** Whether a file begins as a ZIP does. */
    static boolean claimed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var begin = in.readNBytes(4);
            return begin.length == 4 && begin[0] == 'P' && begin[1] == 'K' && begin[2] == 3 && begin[3] == 4;
        }
    }

    /** @throws IllegalArgumentException when it is no file of a meeting */
    static List<Finding> check(Path file, List<LogKey> pinned) throws IOException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return new MeetingFile(zip, pinned).all();
        }
    }

    private List<Finding> all() throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("too many files in it");
        }
        var record = SignedPaper.parse(SignedPaper.Kind.MEETING, text(RECORD));
        findings.addAll(PaperCheck.of(record, pinned));
        var content = record.read();
        var signers = new ArrayList<Map<String, @Nullable Object>>();
        for (var entry : entries()) {
            if (entry.getName().matches(SUPPLEMENT)) {
                signers.add(supplement(entry.getName(), record));
            }
        }
        var seats = new TreeMap<String, String>();
        Json.list(content.get("people")).stream()
                .map(Json::object)
                .forEach(person -> seats.put(Json.string(person.get("seat")), Json.string(person.get("name"))));
        signers.forEach(said -> seats.putIfAbsent(Json.string(said.get("by")), Json.string(said.get("name"))));
        names(seats);
        attachments(content);
        return findings;
    }

    private Map<String, @Nullable Object> supplement(String name, SignedPaper record) throws IOException {
        var paper = SignedPaper.parse(SignedPaper.Kind.MEETING, text(name));
        findings.addAll(PaperCheck.of(paper, pinned));
        var said = paper.read();
        boolean belongs = record.sha256().equals(said.get("corrects"))
                && name.equals("supplement-" + said.get("number") + ".json");
        findings.add(new Finding(
                belongs,
                belongs ? "It supplements this record." : "It is the supplement to another record: " + name + "."));
        return said;
    }

    private void names(Map<String, String> seats) throws IOException {
        if (zip.getEntry(NAMES) == null) {
            findings.add(new Finding(true, "No names are given: people are numbers."));
            return;
        }
        var people = Json.object(Json.object(Json.read(text(NAMES))).get("people"));
        var wrong = new ArrayList<String>();
        for (var each : people.entrySet()) {
            var opened = Json.object(each.getValue());
            var salt = HexFormat.of().parseHex(Json.string(opened.get("salt")));
            if (!commitment(salt, Json.string(opened.get("name"))).equals(seats.get(each.getKey()))) {
                wrong.add(each.getKey());
            }
        }
        findings.add(
                wrong.isEmpty()
                        ? new Finding(true, people.size() + " names are those that were signed.")
                        : new Finding(false, "These people are not called what was signed: " + wrong + "."));
    }

    private void attachments(Map<String, @Nullable Object> content) throws IOException {
        var signed = new ArrayList<String>();
        for (var each : Json.list(content.get("attachments"))) {
            var attachment = Json.object(each);
            var name = Json.string(attachment.get("file"));
            signed.add(name);
            if (zip.getEntry(name) == null) {
                findings.add(new Finding(false, name + " is missing."));
                continue;
            }
            boolean same = Sha256.hex(bytes(name)).equals(attachment.get("sha256"));
            findings.add(new Finding(
                    same, same ? name + " is what was handed in." : name + " was changed: its hash is another."));
        }
        for (var entry : entries()) {
            var name = entry.getName();
            if (!signed.contains(name)
                    && !name.equals(RECORD)
                    && !name.equals(NAMES)
                    && !name.matches(SUPPLEMENT)
                    && !UNCHECKED.contains(name)) {
                findings.add(new Finding(false, name + " does not belong to this record."));
            }
        }
    }

    private List<? extends ZipEntry> entries() {
        return zip.stream().toList();
    }

    private String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IllegalArgumentException("there is no " + name + " in it");
        }
        try (var in = zip.getInputStream(entry)) {
            var content = in.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new IllegalArgumentException(name + " is too large");
            }
            return content;
        }
    }

    private static String commitment(byte[] salt, String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
