package org.xuefen.credit.record;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.proof.TreeHeads;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.TableFile;
import org.xuefen.shared.web.Problems;

@Controller("/api/v1/credit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class RecordController {
    private final Records records;
    private final TreeHeads heads;

    RecordController(Records records, TreeHeads heads) {
        this.records = records;
        this.heads = heads;
    }

    /** My standing in a year, this one unless asked otherwise, under the scheme that applied unless another is named. */
    @Get("/record")
    RecordView readRecord(
            Caller caller,
            @QueryValue @Nullable @Min(2000) @Max(2200) Integer year,
            @QueryValue @Nullable String scheme) {
        return records.top(caller.memberId(), year, scheme);
    }

    /** My entries of a year under a scheme, the latest first. */
    @Get("/record/entries")
    Page<EntryRow> listRecordEntries(
            Caller caller,
            @QueryValue @Min(2000) @Max(2200) int year,
            @QueryValue @Nullable String scheme,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit) {
        return records.entries(caller.memberId(), year, scheme, cursor, limit);
    }

    /** My entries of a year as a file. */
    @Get("/record/export")
    HttpResponse<StreamedFile> exportRecord(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue @Min(2000) @Max(2200) int year,
            @QueryValue @Nullable String scheme,
            @QueryValue(defaultValue = "XLSX") TableFile.Format format) {
        var standing = records.standing(caller.memberId(), year, scheme)
                .orElseThrow(() -> new Refusal(CreditRefusals.NO_STANDING));
        return records.file(caller.memberId(), Ids.parse(standing.schemeId()), year, Problems.locale(request))
                .under(heads.note(), Problems.locale(request))
                .send(format);
    }

    /** An entry with its computation, evidence, scheme version and unit at the time: mine, or of a member I organize. */
    @Get("/entries/{id}")
    EntryDetail readEntry(Caller caller, String id) {
        return records.entry(caller, Ids.parse(id));
    }
}
