package org.xuefen.credit.record;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.proof.HeadView;
import org.xuefen.credit.proof.ProofFile;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;

/** Proofs for those who may see the entry: its member and the organizers of the member's unit. */
@Controller("/api/v1/credit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ProofController {
    private final EntryProofs proofs;

    ProofController(EntryProofs proofs) {
        this.proofs = proofs;
    }

    /**
     * The proof of one entry.
     *
     * @param index its number in the log; nothing while it waits for the sequencer, for a second or so
     * @param head the signed head the proof leads to
     * @param file what to hand to whoever wants to check it
     */
    @Serdeable
    record EntryProof(
            @Nullable Long index,
            @Nullable HeadView head,
            @Nullable ProofFile file) {}

    /** That an entry is in the log: leaf, number, audit path, signed head. Mine, or of a member I organize. */
    @Get("/entries/{id}/proof")
    EntryProof readEntryProof(Caller caller, String id) {
        return proofs.ofEntry(caller, Ids.parse(id));
    }

    /** Proofs of all my entries of a year in one file, under one head. */
    @Get("/record/proof")
    HttpResponse<ProofFile> exportRecordProof(
            Caller caller, @QueryValue @Min(2000) @Max(2200) int year, @QueryValue @Nullable String scheme) {
        return HttpResponse.ok(proofs.ofYear(caller.memberId(), year, scheme))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"xuefen-proof-" + year + ".json\"");
    }
}
