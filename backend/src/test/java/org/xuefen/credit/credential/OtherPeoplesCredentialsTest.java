package org.xuefen.credit.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample files of a public validator, where they lie beside the project: each good one passes, each broken one fails for its reason. */
class OtherPeoplesCredentialsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

    /** What is wrong with the broken ones, as far as it can be told without their neighbours on the web. */
    private static final Map<String, CheckCode> BROKEN = Map.ofEntries(
            Map.entry("ob30__simple-err-context.json", CheckCode.CONTEXT_MISSING),
            Map.entry("ob30__simple-err-credential-subject-identifier-type.json", CheckCode.IDENTIFIER_TYPE_WRONG),
            Map.entry("ob30__simple-err-expired.json", CheckCode.EXPIRED),
            Map.entry("ob30__simple-err-issued.json", CheckCode.NOT_YET_VALID),
            Map.entry("ob30__simple-err-issuer-otheridentifier-type.json", CheckCode.IDENTIFIER_TYPE_WRONG),
            Map.entry("ob30__simple-err-proof-method-unknown-did-method.json", CheckCode.METHOD_UNKNOWN),
            Map.entry("ob30__simple-err-proof-value.json", CheckCode.PROOF_WRONG),
            Map.entry("ob30__simple-noproof.json", CheckCode.PROOF_MISSING),
            // Its subject has achieved nothing, which Open Badges 3.0 requires.
            Map.entry("ob30__simple.jwt", CheckCode.FIELD_MISSING),
            // Signed under a draft of a context that has changed since.
            Map.entry("clr20__simple_old_safesigned.json", CheckCode.PROOF_WRONG),
            Map.entry("ob20__basic-assertion-expired.json", CheckCode.EXPIRED),
            Map.entry("ob20__basic-assertion-in-future.json", CheckCode.NOT_YET_VALID),
            Map.entry("ob20__basic-assertion-invalid-context.json", CheckCode.CONTEXT_MISSING),
            Map.entry("ob20__rdf-validation__invalid-one-invalid-class.json", CheckCode.FIELD_MISSING),
            // No credentials: parts that others refer to.
            Map.entry("ob20__rdf-validation__valid-cool-class.json", CheckCode.KIND_UNKNOWN),
            Map.entry("ob20__assets__badgecriteria.json", CheckCode.KIND_UNKNOWN),
            Map.entry("ob20__assets__key3.json", CheckCode.KIND_UNKNOWN),
            Map.entry("ob20__assets__revocation-list.json", CheckCode.KIND_UNKNOWN));

    /** Good ones whose proof can't be checked: another suite, or a key that is elsewhere. */
    private static final Set<String> UNPROVEN = Set.of("ob30__sd__derivedcredential.json");

    @Test
    void eachGoodOnePassesAndEachBrokenOneFailsForItsReason() throws IOException {
        var folder = samples();
        assumeTrue(Files.isDirectory(folder), "no sample files beside the project");
        var table = new TreeMap<String, Checked>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var checked = new CredentialCheck(NOW, StatusLookup.NONE).check(Files.readAllBytes(file));
                table.put(file.getFileName().toString(), checked);
            }
        }
        table.forEach((name, checked) -> System.out.printf(
                "%-70s %-24s proofs %d  %s%n", name, checked.outcome(), checked.proofs(), words(checked)));
        assertThat(table).hasSizeGreaterThan(60);
        table.forEach((name, checked) -> {
            var reason = BROKEN.get(name);
            if (reason != null) {
                assertThat(errors(checked)).as(name).contains(reason);
                return;
            }
            assertThat(errors(checked)).as(name).isEmpty();
            boolean proven = name.startsWith("ob20") || UNPROVEN.contains(name) || checked.proofs() > 0;
            assertThat(proven).as("a proof of %s was checked", name).isTrue();
        });
    }

    private static String words(Checked checked) {
        return checked.findings().stream()
                .map(finding -> finding.code()
                        + (finding.where().isEmpty() ? "" : " " + finding.where())
                        + (finding.code().weight() == CheckCode.Weight.ERROR ? " (" + finding.detail() + ")" : ""))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Path samples() {
        return Stream.of("../../shared", "../../../shared")
                .map(each -> Path.of(each).resolve("data/packages/openbadges"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("none"));
    }

    static List<CheckCode> errors(Checked checked) {
        return new ArrayList<>(checked.findings().stream()
                .map(Checked.Finding::code)
                .filter(code -> code.weight() == CheckCode.Weight.ERROR)
                .distinct()
                .toList());
    }
}
