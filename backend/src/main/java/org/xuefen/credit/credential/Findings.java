package org.xuefen.credit.credential;

import java.util.ArrayList;
import java.util.List;

/** Collects what a check finds, within bounds. */
final class Findings {
    private static final int MOST = 40;
    private static final int LONGEST = 120;

    private final List<Checked.Finding> found = new ArrayList<>();
    private int proofs;

    void add(CheckCode code, String where, String detail) {
        var cut = detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST) + "…";
        var finding = new Checked.Finding(code, where, cut);
        if (found.size() < MOST && !found.contains(finding)) {
            found.add(finding);
        }
    }

    void proven() {
        proofs++;
    }

    int proofs() {
        return proofs;
    }

    boolean wrong() {
        return found.stream().anyMatch(finding -> finding.code().weight() == CheckCode.Weight.ERROR);
    }

    List<Checked.Finding> all() {
        return List.copyOf(found);
    }
}
