package org.xuefen.asset.library;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.AssetRefusals;
import org.xuefen.asset.AssetState;
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
                ready ? library.playlistUrl(row.id()) : null,
                library.poster(row),
                captions(row.id()),
                ready ? library.chapters(row.id()) : List.of(),
                row.createdAt());
    }

    private AssetView.@Nullable Failure failure(@Nullable MediaFault fault, Locale locale) {
        if (fault == null) {
            return null;
        }
        var code = AssetRefusals.of(fault);
        return new AssetView.Failure(code.wire(), sentences.of(code, List.of(), locale));
    }

    private List<AssetView.CaptionView> captions(long assetId) {
        var rows = captions.of(assetId);
        var links = library.captions(assetId);
        return IntStream.range(0, Math.min(rows.size(), links.size()))
                .mapToObj(i -> new AssetView.CaptionView(
                        rows.get(i).language(),
                        rows.get(i).origin(),
                        rows.get(i).cues(),
                        links.get(i).url()))
                .toList();
    }
}
