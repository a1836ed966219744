package org.xuefen.study;

/** What a completion rests on, as it was frozen. */
public interface EvidenceReader {
    /** @throws org.xuefen.shared.Refusal {@code study.completion-not-found} */
    CompletionEvidence of(long completionId);
}
