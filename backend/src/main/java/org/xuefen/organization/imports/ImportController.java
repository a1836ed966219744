package org.xuefen.organization.imports;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.organization.imports.Findings.RowProblem;
import org.xuefen.organization.imports.ImportRecord.State;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;
import org.xuefen.shared.web.Problems;

/** Importing units and members: upload and check, then import all or nothing. */
@Controller("/api/v1")
@Secured({"ORGANIZER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class ImportController {
    private static final int SHOWN = 20;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RosterImports imports;
    private final ImportStore store;
    private final Findings findings;
    private final LinkFile linkFile;
    private final Units units;
    private final Industries industries;
    private final HttpHostResolver hosts;

    ImportController(
            RosterImports imports,
            ImportStore store,
            Findings findings,
            LinkFile linkFile,
            Units units,
            Industries industries,
            HttpHostResolver hosts) {
        this.imports = imports;
        this.store = store;
        this.findings = findings;
        this.linkFile = linkFile;
        this.units = units;
        this.industries = industries;
        this.hosts = hosts;
    }

    /**
     * An import.
     *
     * @param problems how many there are
     * @param findings the first thousand of them
     * @param linksTaken whether the activation links were handed out
     */
    @Serdeable
    record ImportView(
            String id,
            RosterKind kind,
            String fileName,
            String unitId,
            Text unitName,
            State state,
            int rows,
            int done,
            int problems,
            List<RowProblem> findings,
            Instant createdAt,
            @Nullable Instant endedAt,
            boolean linksTaken) {}

    /** One's imports, the latest first, without their findings. */
    @Serdeable
    record ImportList(List<ImportView> items) {}

    /** Whether to send the links by mail too. */
    @Serdeable
    record LinkFileWish(boolean mail) {}

    /** Uploads a roster and checks every row of it; imports nothing. */
    @Post("/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Status(HttpStatus.CREATED)
    ImportView checkImport(
            Caller caller,
            @Part("file") CompletedFileUpload file,
            @Part("kind") RosterKind kind,
            @Part("unitId") String unitId)
            throws IOException {
        if (file.getSize() > Bounds.MAX_BYTES) {
            throw new Refusal(ImportRefusals.FILE_TOO_LARGE, Bounds.MAX_BYTES / 1024 / 1024);
        }
        var name = file.getFilename();
        var record = imports.check(
                caller, kind, Ids.parse(unitId), name.substring(0, Math.min(200, name.length())), file.getBytes());
        return view(record, true);
    }

    /** One's latest imports. */
    @Get("/imports")
    ImportList listImports(Caller caller) {
        return new ImportList(store.of(caller.memberId(), SHOWN).stream()
                .map(record -> view(record, false))
                .toList());
    }

    /** One import and how far it is. */
    @Get("/imports/{id}")
    ImportView readImport(Caller caller, String id) {
        return view(imports.require(caller, Ids.parse(id)), true);
    }

    /** Imports a checked roster, all or nothing, in the background. */
    @Post("/imports/{id}/run")
    @Status(HttpStatus.ACCEPTED)
    ImportView runImport(Caller caller, String id) {
        return view(imports.start(caller, Ids.parse(id)), true);
    }

    /** Takes an import back that has not ended. */
    @Delete("/imports/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void cancelImport(Caller caller, String id) {
        imports.cancel(caller, Ids.parse(id));
    }

    /** The activation links of the members imported, as a CSV file, once. */
    @Post("/imports/{id}/links")
    @Produces("text/csv")
    HttpResponse<byte[]> takeImportLinks(
            HttpRequest<?> request, Caller caller, String id, @Body @Valid LinkFileWish body) {
        var record = imports.require(caller, Ids.parse(id));
        if (record.state() != State.DONE || record.kind() != RosterKind.MEMBERS) {
            throw new Refusal(ImportRefusals.IMPORT_NOT_READY);
        }
        var file = linkFile.take(record.id(), caller.memberId(), hosts.resolve(request), body.mail(), english(request));
        return download(file, "text/csv; charset=utf-8", "activation-links.csv");
    }

    /** An empty roster to fill in. */
    @Get("/import-templates/{kind}")
    @Produces({"text/csv", XLSX})
    HttpResponse<byte[]> readImportTemplate(
            HttpRequest<?> request,
            RosterKind kind,
            @QueryValue(defaultValue = "csv") String format,
            @Nullable @QueryValue String language) {
        boolean english = language == null ? english(request) : language.equals("en");
        var name = kind.name().toLowerCase(Locale.ROOT);
        if (!format.equals("xlsx")) {
            return download(Template.csv(kind, english), "text/csv; charset=utf-8", name + ".csv");
        }
        var divisions = industries.sections().stream()
                .flatMap(section -> industries.children(section.code()).stream())
                .toList();
        return download(Template.xlsx(kind, english, units.kinds(), divisions), XLSX, name + ".xlsx");
    }

    private static HttpResponse<byte[]> download(byte[] file, String type, String name) {
        return HttpResponse.ok(file)
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store");
    }

    private static boolean english(HttpRequest<?> request) {
        return Problems.locale(request).equals(Locale.ENGLISH);
    }

    private ImportView view(ImportRecord record, boolean withFindings) {
        return new ImportView(
                Ids.text(record.id()),
                record.kind(),
                record.fileName(),
                Ids.text(record.unitId()),
                units.find(record.unitId()).map(Unit::name).orElse(Text.of("—", "—")),
                record.state(),
                record.rowsTotal(),
                record.rowsDone(),
                record.problems(),
                withFindings ? findings.read(record.findings()) : List.of(),
                record.createdAt(),
                record.endedAt(),
                record.linksTaken());
    }
}
