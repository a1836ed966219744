package org.xuefen.credit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuefen.credit.transfer.TransferWorld.path;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.merkle.Canonical;
import org.xuefen.credit.merkle.Json;
import org.xuefen.credit.proof.SignedPaper;
import org.xuefen.credit.proof.VerifyRun;
import org.xuefen.identity.Accounts;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/** What is signed when a member goes to another unit can be checked by anyone, years later, and in no part be changed. */
@ExtendWith(AppExtension.class)
class ReceiptIT {
    private final XuefenApp app;
    private final TransferWorld world;
    private final String id;
    private final SignedPaper receipt;

    ReceiptIT(XuefenApp app) {
        this.app = app;
        world = new TransferWorld(app);
        world.earn("policy");
        world.earn("safety");
        id = world.released(world.east);
        assertThat(world.accept(world.ofEast, id, "policy", 700).status()).isEqualTo(204);
        receipt = SignedPaper.parse(
                SignedPaper.Kind.RECEIPT, world.member.get(path(id, "receipt")).body());
    }

    @Test
    void itSaysWhatWasEarnedAndNamesNobody() {
        var content = receipt.read();
        assertThat(content)
                .containsEntry("transfer", id)
                .containsEntry("acceptedOn", app.today().toString());
        assertThat(Json.object(content.get("from")))
                .containsEntry("id", Long.toString(world.north))
                .containsEntry("zh", "北区支部");
        var period = Json.object(Json.list(content.get("periods")).getFirst());
        assertThat(period)
                .containsEntry("earned", "2000")
                .containsEntry("recognized", "0")
                .containsEntry("entries", "2")
                .containsEntry("categories", Map.of("policy", "1000", "safety", "1000"));
        assertThat(Json.list(content.get("periods")))
                .as("what the new scheme recognizes is an entry of its own, later")
                .hasSize(1);
        var name =
                app.bean(Accounts.class).find(world.member.id()).orElseThrow().name();
        assertThat(receipt.text()).doesNotContain(name).doesNotContain(Long.toString(world.member.id()));
    }

    @Test
    void theNextOneTellsWhatWasRecognizedApart() {
        var back = world.released(world.north, world.ofEast);
        assertThat(world.accept(world.ofNorth, back).status()).isEqualTo(204);
        var next = SignedPaper.parse(world.member.get(path(back, "receipt")).body());
        assertThat(Json.list(next.read().get("periods")).stream()
                        .map(Json::object)
                        .map(period -> period.get("earned") + " " + period.get("recognized")))
                .containsExactlyInAnyOrder("2000 0", "0 700");
        assertThat(app.bean(ReceiptCheck.class).check(next).holds()).isTrue();
    }

    @Test
    void theMemberBothUnitsAndWhoeverHoldsItReadTheSame() {
        for (var client : List.of(world.member, world.ofNorth, world.ofEast)) {
            assertThat(client.get(path(id, "receipt")).body()).isEqualTo(receipt.text());
            assertThat(client.post(path(id, "receipt/verification"), null).json())
                    .containsEntry("holds", true);
            assertThat(client.get(path(id, "receipt/paper")).body()).startsWith("%PDF");
        }
        assertThat(app.anonymous().get("/api/v1/receipts/" + receipt.sha256()).body())
                .isEqualTo(receipt.text());
        assertThat(app.anonymous().get("/api/v1/receipts/" + "0".repeat(64)).code())
                .isEqualTo("credit.receipt-not-found");
    }

    @Test
    void theCommandChecksItWithoutAServer(@TempDir Path folder) throws IOException {
        var said = new ByteArrayOutputStream();
        var file = Files.writeString(folder.resolve("receipt.json"), receipt.text());
        assertThat(verify(file, said)).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("2000 thousandths in 2 entries", "It is signed by key " + receipt.keyId());
    }

    @Test
    void eachChangedFieldFailsEverywhere(@TempDir Path folder) throws IOException {
        var check = app.bean(ReceiptCheck.class);
        assertThat(check.check(receipt).holds()).isTrue();
        var changes = new LinkedHashMap<String, String>();
        changed("", receipt.read(), changes);
        assertThat(changes).hasSizeGreaterThan(25);
        for (var change : changes.entrySet()) {
            var forged = new SignedPaper(
                    SignedPaper.Kind.RECEIPT,
                    receipt.keyId(),
                    receipt.publicKey(),
                    receipt.sha256(),
                    receipt.signature(),
                    change.getValue());
            fails(forged, change.getKey(), folder);
            var rehashed = new SignedPaper(
                    SignedPaper.Kind.RECEIPT,
                    receipt.keyId(),
                    receipt.publicKey(),
                    SignedPaper.hash(change.getValue()),
                    receipt.signature(),
                    change.getValue());
            fails(rehashed, change.getKey() + ", hashed again", folder);
        }
        var text = receipt.text();
        for (var seal : List.of(receipt.keyId(), receipt.sha256(), receipt.signature(), receipt.publicKey())) {
            // The key is in the head's note, too; only the first is the file's own.
            var forged = SignedPaper.parse(
                    text.replaceFirst("\"" + java.util.regex.Pattern.quote(seal) + "\"", "\"" + flipped(seal) + "\""));
            fails(forged, seal, folder);
        }
    }

    private void fails(SignedPaper forged, String what, Path folder) throws IOException {
        assertThat(holds(forged)).as(what).isFalse();
        var said = new ByteArrayOutputStream();
        var file = Files.writeString(folder.resolve("forged.json"), forged.text());
        // The format's own name decides which paper it is: another is no paper at all.
        assertThat(verify(file, said)).as(what + ": " + said).isEqualTo(1);
    }

    /** What cannot even be read does not hold either. */
    private boolean holds(SignedPaper forged) {
        try {
            return app.bean(ReceiptCheck.class).check(forged).holds();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int verify(Path file, ByteArrayOutputStream said) {
        return VerifyRun.run(file, said);
    }

    /** The content once for each string in it, that one changed. */
    private void changed(String at, Object value, Map<String, String> into) {
        switch (value) {
            case String text -> into.put(at, Canonical.of(with(receipt.read(), at, flipped(text))));
            case Map<?, ?> map -> map.forEach((name, each) -> changed(at + "/" + name, each, into));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    changed(at + "/" + i, list.get(i), into);
                }
            }
            default -> throw new IllegalStateException("a receipt holds strings alone: " + value);
        }
    }

    private static @Nullable Object with(@Nullable Object value, String at, String changed) {
        if (at.isEmpty()) {
            return changed;
        }
        var rest = at.substring(1);
        int slash = rest.indexOf('/');
        var step = slash < 0 ? rest : rest.substring(0, slash);
        var beyond = slash < 0 ? "" : rest.substring(slash);
        return switch (value) {
            case Map<?, ?> map -> {
                var copy = new TreeMap<String, @Nullable Object>();
                map.forEach((name, each) ->
                        copy.put((String) name, name.equals(step) ? with(each, beyond, changed) : each));
                yield copy;
            }
            case List<?> list -> {
                var copy = new java.util.ArrayList<@Nullable Object>(list);
                int index = Integer.parseInt(step);
                copy.set(index, with(list.get(index), beyond, changed));
                yield copy;
            }
            case null, default -> throw new IllegalStateException(at);
        };
    }

    /** Another text of the same shape: a digit becomes the next one, any other last character a digit. */
    private static String flipped(String text) {
        if (text.isEmpty()) {
            return "1";
        }
        char first = text.charAt(0);
        return (first == '1' ? "2" : "1") + text.substring(1);
    }

    @Test
    void laterEntriesDoNotDisturbIt() {
        world.earnFromNow("policy");
        assertThat(world.member.post(path(id, "receipt/verification"), null).json())
                .containsEntry("holds", true);
    }

    @Test
    void theAccountMayNotChangeWhatIsSigned() {
        var db = app.bean(Db.class);
        var table = app.bean(XuefenSettings.class).ledger() + ".transfer_receipt";
        assertThatThrownBy(() -> db.update("update " + table + " set content = '{}' where transfer_id = ?", id))
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> db.update("delete from " + table + " where transfer_id = ?", id))
                .hasStackTraceContaining("denied");
    }
}
