package org.xuefen.asset.library;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.asset.blob.BlobStore;
import org.xuefen.media.Limits;
import org.xuefen.media.MediaException;
import org.xuefen.media.MediaFault;
import org.xuefen.media.Probe;
import org.xuefen.media.Progress;
import org.xuefen.media.Transcode;
import org.xuefen.shared.DeadlockRestart;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Outage;
import org.xuefen.shared.Sha256;
import org.xuefen.shared.SharedRefusals;

/**
 * One recording from its source to a served package. Written to be repeated: it works in a folder of its own which it
 * empties first, and what it made counts only once the row names it.
 */
@Singleton
class Conversion {
    private static final Logger LOG = LoggerFactory.getLogger(Conversion.class);

    private final AssetTable table;
    private final Queue queue;
    private final BlobStore blobs;
    private final Limits limits;

    Conversion(AssetTable table, Queue queue, BlobStore blobs, MediaSettings settings) {
        var standard = Limits.standard();
        this.table = table;
        this.queue = queue;
        this.blobs = blobs;
        this.limits = new Limits(
                settings.maxDuration(),
                standard.maxPixels(),
                standard.maxStreams(),
                standard.memoryBytes(),
                Math.max(standard.outputBytes(), settings.maxUploadBytes() * 4),
                standard.threads(),
                standard.patience());
    }

    /**
     * A fault of the file or of the machine ends in the row; only a stop of the server or a database that is away is
     * thrown, to run again.
     */
    void run(AssetRow row) throws InterruptedException, IOException {
        var work = blobs.workFolder().resolve(Long.toString(row.id()));
        try {
            clean(row, work);
            convert(row, work);
        } catch (MediaException failed) {
            LOG.info("asset {} ({}): {}", row.id(), row.fileName(), failed.getMessage());
            if (failed.fault() != MediaFault.CANCELLED) {
                queue.failed(row.id(), failed);
            }
        } catch (NoSuchFileException gone) {
            queue.failed(row.id(), new MediaException(MediaFault.PROGRAM, "the source is gone: " + gone.getMessage()));
        } catch (IOException failed) {
            var fault = Spool.full(failed) ? MediaFault.DISK_FULL : MediaFault.PROGRAM;
            queue.failed(row.id(), new MediaException(fault, String.valueOf(failed.getMessage())));
        } catch (RuntimeException failed) {
            if (databaseAway(failed)) {
                throw failed;
            }
            // What fails here fails again: without an end in the row, the lane would take it up for ever.
            LOG.error("asset {} ({}) can not be kept", row.id(), row.fileName(), failed);
            queue.failed(row.id(), new MediaException(MediaFault.PROGRAM, String.valueOf(failed.getMessage())));
        } finally {
            Files.createDirectories(work);
            removeAll(work);
        }
    }

    /** Whether the database is to blame, or a deadlock in it: then the recording waits for the next run of the lane. */
    private static boolean databaseAway(Throwable failure) {
        return DeadlockRestart.rolledBack(failure)
                || Outage.of(failure).equals(Optional.of(SharedRefusals.DATABASE_UNAVAILABLE));
    }

    private void convert(AssetRow row, Path work) throws MediaException, InterruptedException, IOException {
        var source = blobs.local(row.sourceKey());
        var info = new Probe(limits).read(source);
        var sha256 = sha256(source);
        if (!table.stage(row.id(), AssetRow.Stage.CONVERTING)) {
            return;
        }
        var cancelled = new AtomicBoolean();
        var made = new Transcode(limits)
                .run(
                        source,
                        info,
                        work,
                        progress -> cancelled.set(cancelled.get() || !report(row, progress)),
                        cancelled::get);
        if (!table.stage(row.id(), AssetRow.Stage.SAVING)) {
            return;
        }
        long generation = Ids.next();
        blobs.putFolder(row.id() + "/" + generation, work);
        if (!queue.ready(row.id(), generation, info, made, sha256)) {
            blobs.delete(row.id() + "/" + generation);
        }
    }

    /** False when someone cancelled. A database that is away for a moment does not stop the work. */
    private boolean report(AssetRow row, Progress progress) {
        try {
            return table.progress(row.id(), progress);
        } catch (RuntimeException away) {
            LOG.debug("asset {}: progress not saved", row.id(), away);
            return true;
        }
    }

    /** Half outputs of a run that was killed: its work folder, and packages that no row names. */
    private void clean(AssetRow row, Path work) throws IOException {
        removeAll(work);
        Files.createDirectories(work);
        for (var name : blobs.names(Long.toString(row.id()))) {
            if (!name.equals("source") && !name.equals(String.valueOf(row.generation()))) {
                blobs.delete(row.id() + "/" + name);
            }
        }
    }

    private static void removeAll(Path work) throws IOException {
        if (!Files.isDirectory(work)) {
            return;
        }
        try (var files = Files.list(work)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.delete(work);
    }

    private static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }
}
