package org.xuefen.asset.library;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuefen.asset.AssetRefusals;
import org.xuefen.asset.CaptionsChanged;
import org.xuefen.asset.SpokenCue;
import org.xuefen.media.captions.CaptionException;
import org.xuefen.media.captions.Captions;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;

/** Captions as clean WebVTT, one per language. */
@Singleton
class CaptionTable {
    static final int MOST = 20;
    private static final java.util.regex.Pattern TAG =
            java.util.regex.Pattern.compile("(?=.{2,20}$)[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}");
    /** As much clean text as a row holds; escaping can make an upload of five megabytes larger than that. */
    private static final int MOST_BYTES = 16_000_000;

    /** Recordings name languages by ISO 639-2; browsers and we by the two-letter tags. */
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("chi", "zh"),
            Map.entry("zho", "zh"),
            Map.entry("cmn", "zh"),
            Map.entry("eng", "en"),
            Map.entry("jpn", "ja"),
            Map.entry("kor", "ko"),
            Map.entry("fre", "fr"),
            Map.entry("fra", "fr"),
            Map.entry("ger", "de"),
            Map.entry("deu", "de"),
            Map.entry("spa", "es"),
            Map.entry("rus", "ru"));

    private final Db db;
    private final Clock clock;
    private final ApplicationEventPublisher<Object> events;

    CaptionTable(Db db, Clock clock, ApplicationEventPublisher<Object> events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** A caption track without its text. */
    record Row(String language, String origin, int cues, Instant changedAt) {}

    List<Row> of(long assetId) {
        return of(List.of(assetId)).getOrDefault(assetId, List.of());
    }

    /** By asset, Chinese first. */
    Map<Long, List<Row>> of(Collection<Long> assetIds) {
        var found = new HashMap<Long, List<Row>>();
        db.query(
                """
                select asset_id, language, origin, cues, changed_at from asset_caption where asset_id in (?)
                order by case when language like 'zh%' then 0 when language like 'en%' then 1 else 2 end, language""",
                row -> found.computeIfAbsent(row.getLong("asset_id"), id -> new ArrayList<>())
                        .add(new Row(
                                row.getString("language"),
                                row.getString("origin"),
                                row.getInt("cues"),
                                Db.requireInstant(row, "changed_at"))),
                assetIds);
        return found;
    }

    Optional<String> webVtt(long assetId, String language) {
        return db.one(
                "select web_vtt from asset_caption where asset_id = ? and language = ?",
                row -> row.getString("web_vtt"),
                assetId,
                language);
    }

    /** All that is said, by asset: the words of every track, without their marks. */
    Map<Long, List<SpokenCue>> spoken(Collection<Long> assetIds) {
        var found = new HashMap<Long, List<SpokenCue>>();
        if (assetIds.isEmpty()) {
            return found;
        }
        db.query(
                "select asset_id, language, web_vtt from asset_caption where asset_id in (?) order by asset_id, language",
                row -> found.computeIfAbsent(row.getLong("asset_id"), _ -> new ArrayList<>())
                        .addAll(cues(row.getString("language"), row.getString("web_vtt"))),
                assetIds);
        return found;
    }

    private static List<SpokenCue> cues(String language, String webVtt) {
        try {
            return Captions.parse(webVtt.getBytes(StandardCharsets.UTF_8)).cues().stream()
                    .map(cue -> new SpokenCue(language, cue.start(), cue.words()))
                    .toList();
        } catch (CaptionException e) {
            return List.of(); // a track of a recording that no upload would have been allowed to be
        }
    }

    /** Reads an upload and keeps it, in place of what the language had. */
    @Transactional
    Row uploaded(long assetId, String language, byte[] upload) {
        if (!TAG.matcher(language).matches()) {
            throw new Refusal(AssetRefusals.LANGUAGE_MALFORMED);
        }
        var known = of(assetId);
        if (known.size() >= MOST
                && known.stream().noneMatch(row -> row.language().equals(language))) {
            throw new Refusal(AssetRefusals.TOO_MANY_CAPTIONS, MOST);
        }
        try {
            var captions = Captions.parse(upload);
            var webVtt = captions.toWebVtt();
            if (tooLarge(webVtt)) {
                throw new Refusal(AssetRefusals.CAPTION_TOO_LARGE, 0);
            }
            keep(assetId, language, "UPLOADED", captions.cues().size(), webVtt);
            return new Row(language, "UPLOADED", captions.cues().size(), clock.instant());
        } catch (CaptionException refused) {
            throw new Refusal(AssetRefusals.of(refused.problem()), refused.line());
        }
    }

    /**
     * A track of the recording itself never takes the place of one that people made. One that no row can hold is left
     * out: the recording is worth more than its subtitles.
     */
    @Transactional
    void embedded(long assetId, String tag, String webVtt) {
        var known = SHORT.getOrDefault(tag, tag);
        var language = TAG.matcher(known).matches() ? known : "und";
        boolean uploaded = of(assetId).stream()
                .anyMatch(row -> row.language().equals(language) && row.origin().equals("UPLOADED"));
        if (!uploaded && !tooLarge(webVtt)) {
            int cues =
                    (int) webVtt.lines().filter(line -> line.contains(" --> ")).count();
            keep(assetId, language, "EMBEDDED", cues, webVtt);
        }
    }

    private static boolean tooLarge(String webVtt) {
        return webVtt.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    @Transactional
    boolean delete(long assetId, String language) {
        boolean there =
                db.update("delete from asset_caption where asset_id = ? and language = ?", assetId, language) == 1;
        events.publishEvent(new CaptionsChanged(assetId));
        return there;
    }

    private void keep(long assetId, String language, String origin, int cues, String webVtt) {
        db.update("""
                insert into asset_caption (asset_id, language, origin, cues, web_vtt, changed_at)
                values (?, ?, ?, ?, ?, ?)
                on duplicate key update origin = values(origin), cues = values(cues), web_vtt = values(web_vtt),
                    changed_at = values(changed_at)""", assetId, language, origin, cues, webVtt, clock.instant());
        events.publishEvent(new CaptionsChanged(assetId));
    }
}
