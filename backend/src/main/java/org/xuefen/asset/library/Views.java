package org.xuefen.asset.library;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.AssetRefusals;
import org.xuefen.asset.AssetState;
import org.xuefen.asset.Chapter;
import org.xuefen.media.MediaFault;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Sentences;

/** From rows to what the owner's page shows. */
@Singleton
class Views {
    /** Small enough to lose little on a phone's network, large enough to be quick on a good one. */
    static final int CHUNK = 4 << 20;

    private final AssetTable table;
    private final CaptionTable captions;
    private final Library library;
    private final Sentences sentences;

    Views(AssetTable table, CaptionTable captions, Library library, Sentences sentences) {
        this.table = table;
        this.captions = captions;
        this.library = library;
        this.sentences = sentences;
    }

    AssetView of(AssetRow row, Locale locale) {
        return of(List.of(row), locale).getFirst();
    }

    /** What belongs to the rows is read for all of them at once. */
    List<AssetView> of(List<AssetRow> rows, Locale locale) {
        var ids = rows.stream().map(AssetRow::id).toList();
        var tracks = ids.isEmpty() ? Map.<Long, List<CaptionTable.Row>>of() : captions.of(ids);
        var chapters = ids.isEmpty() ? Map.<Long, List<Chapter>>of() : library.chapters(ids);
        return rows.stream()
                .map(row -> of(
                        row,
                        tracks.getOrDefault(row.id(), List.of()),
                        chapters.getOrDefault(row.id(), List.of()),
                        locale))
                .toList();
    }

    private AssetView of(AssetRow row, List<CaptionTable.Row> tracks, List<Chapter> chapters, Locale locale) {
        boolean ready = row.state() == AssetState.READY;
        boolean stopped = row.state() == AssetState.FAILED || row.state() == AssetState.CANCELLED;
        var fault =
                row.failure() == null || row.state() != AssetState.FAILED ? null : MediaFault.valueOf(row.failure());
        return new AssetView(
                Ids.text(row.id()),
                row.fileName(),
                row.sizeBytes(),
                row.receivedBytes(),
                CHUNK,
                row.state(),
                row.stage(),
                row.progressMilli() / 1000.0,
                row.leftMs(),
                row.state() == AssetState.QUEUED ? table.ahead(row) : 0,
                failure(fault, locale),
                stopped && row.complete() && (fault == null || !fault.refusal()),
                row.durationMs(),
                row.width(),
                row.height(),
                row.hasVideo(),
                row.hasAudio(),
                library.playlist(row),
                library.poster(row),
                captions(row, tracks),
                ready ? chapters : List.of(),
                row.createdAt());
    }

    private AssetView.@Nullable Failure failure(@Nullable MediaFault fault, Locale locale) {
        if (fault == null) {
            return null;
        }
        var code = AssetRefusals.of(fault);
        return new AssetView.Failure(code.wire(), sentences.of(code, List.of(), locale));
    }

    private List<AssetView.CaptionView> captions(AssetRow row, List<CaptionTable.Row> tracks) {
        return tracks.stream()
                .map(track -> new AssetView.CaptionView(
                        track.language(), track.origin(), track.cues(), library.captionUrl(row, track)))
                .toList();
    }
}
