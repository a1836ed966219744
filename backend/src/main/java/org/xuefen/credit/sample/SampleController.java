package org.xuefen.credit.sample;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.audit.AuditQuery;
import org.xuefen.credit.audit.ScopeFinder;
import org.xuefen.credit.proof.SealedTables;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.TableFile;
import org.xuefen.shared.web.Problems;

@Validated
@Controller("/api/v1/audit/samples")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class SampleController {
    private static final int MOST = 200;

    private final Samples samples;
    private final SampleStore store;
    private final SampleViews views;
    private final ScopeFinder scopes;
    private final SealedTables seals;

    SampleController(Samples samples, SampleStore store, SampleViews views, ScopeFinder scopes, SealedTables seals) {
        this.samples = samples;
        this.store = store;
        this.views = views;
        this.scopes = scopes;
        this.seals = seals;
    }

    /** What to draw. */
    @Serdeable
    record SampleRequest(
            @Nullable @Size(max = 20) String unitId,
            @Nullable @Size(max = 20) String schemeId,
            @Nullable @Min(2000) @Max(2200) Integer year,
            @Min(1) @Max(MOST) int size,
            @Nullable @Size(max = 64) String seed,
            @Nullable @Size(max = 32) String category,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** What was begun. */
    @Serdeable
    record SampleBegun(String id) {}

    /** What was found of an entry; a note is needed unless it is in order. */
    @Serdeable
    record DecisionRequest(
            @NotNull Decision decision,
            @NotNull @Size(max = 500) String note) {}

    /** How asking for reversals went: at once, proposed, and refused with the code why. */
    @Serdeable
    record ReversalsAsked(int reversed, int proposed, List<String> refused) {}

    /**
     * Whether drawing again gives the same.
     *
     * @param sameFrame whether the frame is the one it was drawn from: it can only differ where memberships were dated back
     */
    @Serdeable
    record RedrawView(boolean sameFrame, boolean sameSample, int frameSize, String frameSha256) {}

    /** Samples of my units, the latest first. */
    @Get
    Page<SampleView> listSamples(
            Caller caller,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return views.page(caller, cursor, limit);
    }

    /** Draws a sample of the awards of a subtree; asked for again until it is ready. */
    @Post
    HttpResponse<SampleBegun> drawSample(Caller caller, @Body @Valid SampleRequest request) {
        var query = new AuditQuery(request.schemeId(), request.year(), request.unitId(), null, null);
        var wish =
                new Samples.Wish(request.size(), request.seed(), request.category(), request.from(), request.until());
        return HttpResponse.created(new SampleBegun(Ids.text(samples.draw(caller, scopes.of(caller, query), wish))));
    }

    /** A sample: its frame, its seed and how far it is decided. */
    @Get("/{id}")
    SampleView readSample(Caller caller, String id) {
        return views.of(samples.require(caller, Ids.parse(id)));
    }

    /** The entries of a sample in the order they were drawn. */
    @Get("/{id}/items")
    Page<SampleView.Row> listSampleItems(
            Caller caller,
            String id,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit) {
        return views.items(caller, samples.require(caller, Ids.parse(id)), cursor, limit);
    }

    /** The frozen evidence of one entry. */
    @Get("/{id}/items/{ordinal}")
    SampleView.Frozen readSampleItem(Caller caller, String id, @Min(1) @Max(MOST) int ordinal) {
        return views.frozen(samples.item(samples.require(caller, Ids.parse(id)), ordinal));
    }

    /** Says what was found of an entry. */
    @Put("/{id}/items/{ordinal}")
    @Status(HttpStatus.NO_CONTENT)
    void decideSampleItem(
            Caller caller, String id, @Min(1) @Max(MOST) int ordinal, @Body @Valid DecisionRequest request) {
        var sample = samples.require(caller, Ids.parse(id));
        if (request.decision() != Decision.IN_ORDER && request.note().isBlank()) {
            throw Refusal.field("note", CreditRefusals.SAMPLE_NOTE_MISSING);
        }
        samples.decide(
                caller, sample, ordinal, request.decision(), request.note().strip());
    }

    /** Asks for the reversal of every entry that is to be taken back. */
    @Post("/{id}/reversals")
    ReversalsAsked reverseSample(Caller caller, String id) {
        var sample = samples.require(caller, Ids.parse(id));
        int reversed = 0;
        int proposed = 0;
        var refused = new ArrayList<String>();
        for (var item : store.items(sample.id(), 0, MOST)) {
            if (item.decision() != Decision.TAKE_BACK || item.proposalId() != null || item.reversalId() != null) {
                continue;
            }
            try {
                samples.takeBack(caller, sample, item);
                boolean waits = samples.item(sample, item.ordinal()).proposalId() != null;
                proposed += waits ? 1 : 0;
                reversed += waits ? 0 : 1;
            } catch (Refusal e) {
                refused.add(e.code().wire());
            }
        }
        return new ReversalsAsked(reversed, proposed, refused);
    }

    /** Draws again from the same frame and seed, and compares. */
    @Post("/{id}/redraw")
    RedrawView redrawSample(Caller caller, String id) {
        var sample = samples.require(caller, Ids.parse(id));
        if (sample.state() != SampleState.READY) {
            throw new Refusal(CreditRefusals.SAMPLE_NOT_READY);
        }
        var again = samples.redraw(sample);
        return new RedrawView(again.sameFrame(), again.sameSample(), again.frameSize(), again.frameSha256());
    }

    /** A sample with what was decided, as a file. */
    @Get("/{id}/export")
    HttpResponse<StreamedFile> exportSample(
            HttpRequest<?> request,
            Caller caller,
            String id,
            @QueryValue(defaultValue = "XLSX") TableFile.Format format) {
        var sample = samples.require(caller, Ids.parse(id));
        var locale = Problems.locale(request);
        boolean zh = locale.getLanguage().equals("zh");
        if (sample.state() != SampleState.READY) {
            throw new Refusal(CreditRefusals.SAMPLE_NOT_READY);
        }
        var view = views.of(sample);
        var beneath = view.unitName().in(locale) + " · " + view.year() + " · " + (zh ? "种子 " : "seed ") + view.seed()
                + " · " + (zh ? "总体 " : "frame ") + view.frameSize() + " " + view.frameSha256();
        return seals.seal(views.file(caller, sample, locale), zh ? "抽查报告" : "Sample of credit entries", beneath, locale)
                .send(format);
    }
}
