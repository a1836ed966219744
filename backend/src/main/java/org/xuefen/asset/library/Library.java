package org.xuefen.asset.library;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.Asset;
import org.xuefen.asset.AssetRefusals;
import org.xuefen.asset.AssetState;
import org.xuefen.asset.AssetUse;
import org.xuefen.asset.Assets;
import org.xuefen.asset.Caption;
import org.xuefen.asset.Chapter;
import org.xuefen.asset.SpokenCue;
import org.xuefen.asset.blob.BlobStore;
import org.xuefen.identity.Caller;
import org.xuefen.media.HlsPackage;
import org.xuefen.shared.AfterCommit;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Keeping;
import org.xuefen.shared.Kept;
import org.xuefen.shared.Refusal;

/** Recordings as other domains and their owners see them. */
@Singleton
class Library implements Assets {
    private final AssetTable table;
    private final CaptionTable captions;
    private final Db db;
    private final Links links;
    private final BlobStore blobs;
    private final Spool spool;
    private final Queue queue;
    private final AfterCommit afterCommit;
    private final List<AssetUse> uses;
    private final Kept<Long, AssetRow> pictured;

    Library(
            AssetTable table,
            CaptionTable captions,
            Db db,
            Links links,
            BlobStore blobs,
            Spool spool,
            Queue queue,
            AfterCommit afterCommit,
            List<AssetUse> uses,
            Keeping keeping) {
        this.table = table;
        this.captions = captions;
        this.db = db;
        this.links = links;
        this.blobs = blobs;
        this.spool = spool;
        this.queue = queue;
        this.afterCommit = afterCommit;
        this.uses = uses;
        this.pictured = keeping.of(2_000, "asset");
    }

    @Override
    public Optional<Asset> find(long id) {
        return table.find(id).map(AssetRow::asset);
    }

    @Override
    public List<Asset> findAll(Collection<Long> ids) {
        return table.findAll(ids).stream().map(AssetRow::asset).toList();
    }

    @Override
    public Asset require(long id) {
        return table.require(id).asset();
    }

    @Override
    @Transactional
    public long importFile(long ownerId, Path file, String fileName) {
        long id = Ids.next();
        try {
            var copy = blobs.workFolder().resolve(id + ".import");
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            long size = Files.size(copy);
            blobs.put(id + "/source", copy);
            table.insert(id, ownerId, fileName, size);
            table.received(id, 0, size);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        queue.add(id, AssetState.UPLOADING);
        return id;
    }

    @Override
    @Transactional
    public long publish(long ownerId, HlsPackage made, String fileName, List<Chapter> chapters) {
        long id = Ids.next();
        long generation = Ids.next();
        try {
            blobs.putFolder(
                    id + "/" + generation,
                    near(made.folder(), blobs.workFolder().resolve(id + ".published")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        table.insert(id, ownerId, fileName, made.bytes());
        table.published(id, generation, made, chapters);
        queue.published(id);
        return id;
    }

    /** What was made on another disk is copied over first: only within one does a folder appear whole. */
    private static Path near(Path folder, Path work) throws IOException {
        try {
            return Files.move(folder, work, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.createDirectories(work);
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.copy(file, work.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return work;
        }
    }

    @Override
    @Transactional
    public void addCaptions(long assetId, String language, String text) {
        captions.uploaded(table.require(assetId).id(), language, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Caption> captions(long assetId) {
        var row = table.require(assetId);
        return captions.of(assetId).stream()
                .map(found -> new Caption(found.language(), captionUrl(row, found)))
                .toList();
    }

    @Override
    public Map<Long, List<SpokenCue>> spoken(Collection<Long> ids) {
        return captions.spoken(ids);
    }

    String captionUrl(AssetRow row, CaptionTable.Row found) {
        return links.to(row.id(), row.generation() == null ? 0 : row.generation(), file(found));
    }

    /** The moment of the last change is in the name, so that a corrected caption is not hidden by a browser's cache. */
    private static String file(CaptionTable.Row found) {
        return "captions-" + found.language() + "."
                + Long.toString(found.changedAt().toEpochMilli(), 36) + ".vtt";
    }

    @Override
    public List<Chapter> chapters(long assetId) {
        return chapters(List.of(assetId)).getOrDefault(assetId, List.of());
    }

    Map<Long, List<Chapter>> chapters(Collection<Long> assetIds) {
        var found = new HashMap<Long, List<Chapter>>();
        db.query(
                "select asset_id, start_ms, title from asset_chapter where asset_id in (?) order by start_ms",
                row -> found.computeIfAbsent(row.getLong("asset_id"), id -> new ArrayList<>())
                        .add(new Chapter(row.getLong("start_ms"), row.getString("title"))),
                assetIds);
        return found;
    }

    @Override
    public String playlistUrl(long assetId) {
        var url = playlist(table.require(assetId));
        if (url == null) {
            throw new Refusal(AssetRefusals.NOT_READY);
        }
        return url;
    }

    @Nullable
    String playlist(AssetRow row) {
        return row.state() == AssetState.READY && row.generation() != null
                ? links.to(row.id(), row.generation(), HlsPackage.MASTER)
                : null;
    }

    @Override
    public @Nullable String posterUrl(long assetId) {
        var row = pictured(List.of(assetId)).get(assetId);
        return row == null ? null : poster(row);
    }

    @Override
    public Map<Long, String> posterUrls(Collection<Long> ids) {
        var urls = new HashMap<Long, String>();
        for (var row : pictured(ids).values()) {
            var url = row.state() == AssetState.READY ? poster(row) : null;
            if (url != null) {
                urls.put(row.id(), url);
            }
        }
        return urls;
    }

    private Map<Long, AssetRow> pictured(Collection<Long> ids) {
        return pictured.all(
                ids, missing -> table.findAll(missing).stream().collect(Collectors.toMap(AssetRow::id, row -> row)));
    }

    @Nullable
    String poster(AssetRow row) {
        return row.poster() && row.generation() != null
                ? links.to(row.id(), row.generation(), HlsPackage.POSTER)
                : null;
    }

    /** Stops an upload or a conversion. A lane that works on it notices within a second. */
    @Transactional
    void cancel(AssetRow row) {
        boolean stoppable = row.state() == AssetState.UPLOADING
                || row.state() == AssetState.QUEUED
                || row.state() == AssetState.PROCESSING;
        if (!stoppable || !table.cancel(row.id(), row.state())) {
            throw new Refusal(AssetRefusals.NOT_CANCELLABLE);
        }
        if (row.state() == AssetState.UPLOADING) {
            afterCommit.run(() -> spool.drop(row.id()));
        }
    }

    boolean judgedBy(Caller caller, long assetId) {
        return uses.stream().anyMatch(use -> use.judgedBy(caller, assetId));
    }

    @Transactional
    void delete(AssetRow row) {
        if (uses.stream().anyMatch(use -> use.uses(row.id()))) {
            throw new Refusal(AssetRefusals.IN_USE);
        }
        table.delete(row.id());
        afterCommit.run(() -> {
            spool.drop(row.id());
            try {
                blobs.delete(Long.toString(row.id()));
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        });
    }
}
