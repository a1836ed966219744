package org.xuefen.credit.credential;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says what is right and wrong about a credential file of anyone's: JSON, a JWT, or an image one is baked into. Nothing
 * is fetched, whatever the file says; sizes, depth and work are bounded.
 */
public final class CredentialCheck {
    /** The largest file looked at, in bytes. */
    public static final int LARGEST = 1 << 20;

    private static final int LONGEST_TEXT = 300_000;

    private final Instant now;
    private final StatusLookup statuses;

    public CredentialCheck(Instant now, StatusLookup statuses) {
        this.now = now;
        this.statuses = statuses;
    }

    public Checked check(byte[] file) {
        var findings = new Findings();
        if (file.length > LARGEST) {
            findings.add(CheckCode.FILE_TOO_LARGE, "", "");
            return unknown(findings);
        }
        var text = Baked.unwrap(file);
        if (text == null) {
            findings.add(CheckCode.NOTHING_INSIDE, "", "");
            return unknown(findings);
        }
        return check(text.strip(), findings);
    }

    private Checked check(String text, Findings findings) {
        if (text.length() > LONGEST_TEXT) {
            findings.add(CheckCode.FILE_TOO_LARGE, "", "");
            return unknown(findings);
        }
        if (!text.startsWith("{") && text.chars().filter(c -> c == '.').count() == 2) {
            return token(text, findings);
        }
        var document = read(text, findings);
        return document == null ? unknown(findings) : document(document, true, findings);
    }

    private Checked token(String text, Findings findings) {
        var token = JsonWebToken.parse(text).orElse(null);
        if (token == null) {
            findings.add(CheckCode.JWT_MALFORMED, "", "");
            return unknown(findings);
        }
        token.check(findings);
        return document(token.credential(findings), false, findings);
    }

    private @Nullable JsonObject read(String text, Findings findings) {
        if (!BoundedJson.shallow(text)) {
            findings.add(CheckCode.FILE_TOO_DEEP, "", Integer.toString(BoundedJson.DEEPEST));
            return null;
        }
        var document = BoundedJson.object(text).orElse(null);
        if (document == null) {
            findings.add(CheckCode.NOT_JSON, "", "");
        }
        return document;
    }

    /** @param proven whether the document carries its proofs itself; a JWT is its own */
    private Checked document(JsonObject document, boolean proven, Findings findings) {
        var kind = Kinds.of(document);
        switch (kind) {
            case OPEN_BADGE_2 -> new BadgeTwoShape(now, findings).check(document, proven);
            case OPEN_BADGE_3, LEARNER_RECORD, ENDORSEMENT, VERIFIABLE_CREDENTIAL -> {
                new CredentialShape(now, findings).check(document, kind);
                if (proven) {
                    new ProofCheck(findings).check(document);
                }
                new StatusCheck(statuses, findings).check(document);
                embedded(document, findings);
            }
            case UNKNOWN -> findings.add(CheckCode.KIND_UNKNOWN, "type", String.join(", ", Kinds.types(document)));
        }
        return new Checked(kind, findings.all(), findings.proofs(), Kinds.about(document));
    }

    /** A learner record holds credentials that speak for themselves: each is checked like one that comes alone. */
    private void embedded(JsonObject document, Findings findings) {
        if (!(document.get("credentialSubject") instanceof JsonObject subject)) {
            return;
        }
        var held = BoundedJson.many(subject.get("verifiableCredential"));
        for (int i = 0; i < held.size(); i++) {
            var inside = new CredentialCheck(now, statuses);
            var text = held.get(i) instanceof jakarta.json.JsonString token
                    ? token.getString()
                    : held.get(i).toString();
            var checked = inside.check(text, new Findings());
            var where = "credentialSubject.verifiableCredential[" + i + "]";
            for (var finding : checked.findings()) {
                findings.add(finding.code(), join(where, finding.where()), finding.detail());
            }
            for (int proof = 0; proof < checked.proofs(); proof++) {
                findings.proven();
            }
        }
    }

    private static String join(String where, String beneath) {
        return beneath.isEmpty() ? where : where + "." + beneath;
    }

    private static Checked unknown(Findings findings) {
        return new Checked(Checked.Kind.UNKNOWN, findings.all(), 0, null);
    }

    /** For text that is one already. */
    public Checked check(String text) {
        return check(text.getBytes(StandardCharsets.UTF_8));
    }
}
