package org.xuefen.asset;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.media.HlsPackage;
import org.xuefen.shared.Refusal;

/** The door of recordings to other domains. */
public interface Assets {
    Optional<Asset> find(long id);

    /** Those that exist, in no order. */
    List<Asset> findAll(Collection<Long> ids);

    /** Finds or refuses with {@link AssetRefusals#NOT_FOUND}. */
    Asset require(long id) throws Refusal;

    /** Takes a copy of a file of the server's own (demo, tests) and queues it; it becomes READY later. */
    long importFile(long ownerId, Path file, String fileName);

    /**
     * Takes over a package that is ready to be played, in the caller's transaction; its folder is moved away. The asset is
     * READY at once and has no source to convert again.
     */
    long publish(long ownerId, HlsPackage made, String fileName, List<Chapter> chapters);

    /** Sets the captions of a language from WebVTT or SubRip text; refuses what a player would not show. */
    void addCaptions(long assetId, String language, String text);

    /** Captions with signed addresses, Chinese first. */
    List<Caption> captions(long assetId);

    /** What is said in recordings, in all languages there are captions in; those without captions are left out. */
    Map<Long, List<SpokenCue>> spoken(Collection<Long> ids);

    List<Chapter> chapters(long assetId);

    /** Address of the HLS master playlist, signed, good for some hours; refuses when the asset is not READY. */
    String playlistUrl(long assetId);

    /** Address of the poster, signed; null when there is none. */
    @Nullable
    String posterUrl(long assetId);

    /** The same for many at once, by asset; those that are not READY or have none are left out. */
    Map<Long, String> posterUrls(Collection<Long> ids);
}
