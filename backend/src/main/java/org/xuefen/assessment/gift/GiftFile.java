package org.xuefen.assessment.gift;

import java.util.List;

/** A file as it was read: what could be understood, in order, and what could not. */
public record GiftFile(List<GiftEntry> entries, List<GiftProblem> problems) {
    public GiftFile {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}
