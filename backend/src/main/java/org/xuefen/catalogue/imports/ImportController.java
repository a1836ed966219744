package org.xuefen.catalogue.imports;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

@Validated
@Controller("/api/v1/studio/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"TRAINER", "ADMINISTRATOR"})
class ImportController {
    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    /** An import: what its file holds, and how far it is. */
    @Serdeable
    record ImportView(
            String id,
            String fileName,
            String channelCode,
            ImportRun.State state,
            int lines,
            int courses,
            int done,
            int created,
            int updated,
            int unchanged,
            int titlesDerived,
            int refused,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {
        static ImportView of(ImportRun run) {
            return new ImportView(
                    Ids.text(run.id()),
                    run.fileName(),
                    run.channelCode(),
                    run.state(),
                    run.lines(),
                    run.courses(),
                    run.done(),
                    run.created(),
                    run.updated(),
                    run.unchanged(),
                    run.titlesDerived(),
                    run.refused(),
                    run.createdAt(),
                    run.startedAt(),
                    run.finishedAt());
        }
    }

    /** What is to be said about a line of the file. */
    @Serdeable
    record LineView(int line, String column, LineFinding.Level level, String code, Map<String, String> args) {}

    /** Reads a catalogue (.tsv or .tsv.gz) and says what importing it would do. Writes no course. */
    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    @Status(HttpStatus.CREATED)
    ImportView checkImport(
            Caller caller, @Part("file") CompletedFileUpload file, @QueryValue @Size(max = 40) String channel)
            throws IOException {
        if (file.getSize() == 0) {
            throw new Refusal(CatalogueRefusals.IMPORT_EMPTY);
        }
        return ImportView.of(imports.check(caller, file.getFilename(), channel, file.getBytes()));
    }

    /** The caller's last imports. */
    @Get
    List<ImportView> listImports(Caller caller) {
        return imports.of(caller).stream().map(ImportView::of).toList();
    }

    /** An import and how far it is. */
    @Get("/{id}")
    ImportView readImport(Caller caller, String id) {
        return ImportView.of(imports.require(caller, Ids.parse(id)));
    }

    /** What was found in the file, line by line, refusals first. */
    @Get("/{id}/lines")
    List<LineView> listImportLines(
            Caller caller,
            String id,
            @QueryValue(defaultValue = "0") @Min(0) @Max(ImportTable.MAX_FINDINGS) int from,
            @QueryValue(defaultValue = "100") @Min(1) @Max(500) int limit) {
        return imports.findings(caller, Ids.parse(id), from, limit).stream()
                .map(found -> new LineView(found.line(), found.column(), found.level(), found.code(), found.args()))
                .toList();
    }

    /** Begins to write what was checked. */
    @Post("/{id}/run")
    @Status(HttpStatus.ACCEPTED)
    ImportView runImport(Caller caller, String id) {
        return ImportView.of(imports.start(caller, Ids.parse(id)));
    }

    /** Stops an import after the batch it is writing. */
    @Post("/{id}/cancel")
    @Status(HttpStatus.ACCEPTED)
    ImportView cancelImport(Caller caller, String id) {
        return ImportView.of(imports.cancel(caller, Ids.parse(id)));
    }
}
