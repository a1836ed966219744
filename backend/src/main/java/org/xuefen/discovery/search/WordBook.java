package org.xuefen.discovery.search;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xuefen.discovery.DiscoveryRefusals;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Sha256;

/**
 * The words search was taught: those that come with the product, and what administrators made of them. Their rows take the
 * place of shipped lines and stand beside them, so that a later version can ship more.
 */
@Singleton
class WordBook {
    private static final String FILE = "/search/words.txt";
    private static final String DIVIDER = "|";
    private static final int MOST = 5_000;
    private static final int KEY_LENGTH = 24;

    /**
     * Phrases that mean the same; a single one is a word that belongs together.
     *
     * @param shipped it comes with the product, as it is or changed
     * @param version 0: nobody has changed it
     */
    record Line(String key, List<String> phrases, boolean shipped, boolean removed, int version) {}

    private static final Map<String, Line> DEFAULTS = defaults();
    private static final Words SHIPPED =
            new Words(DEFAULTS.values().stream().map(Line::phrases).toList());

    private final Db db;
    private final Clock clock;
    private final SearchChanges changes;
    private volatile Words words = SHIPPED;

    WordBook(Db db, Clock clock, SearchChanges changes) {
        this.db = db;
        this.clock = clock;
        this.changes = changes;
    }

    /** Those of the product alone. */
    static Words shipped() {
        return SHIPPED;
    }

    /** Those of now, as this node has read them. */
    Words now() {
        return words;
    }

    /** Reads them again. */
    void read() {
        words = new Words(lines().stream()
                .filter(line -> !line.removed())
                .map(Line::phrases)
                .toList());
    }

    /** All of them, the organization's own first. */
    List<Line> lines() {
        var rows = new LinkedHashMap<String, Line>();
        db.query(
                        "select word_key, phrases, removed, version from search_words order by changed_at desc, word_key",
                        row -> new Line(
                                row.getString(1),
                                split(row.getString(2)),
                                DEFAULTS.containsKey(row.getString(1)),
                                row.getBoolean(3),
                                row.getInt(4)))
                .forEach(line -> rows.put(line.key(), line));
        DEFAULTS.forEach(rows::putIfAbsent);
        return List.copyOf(rows.values());
    }

    @Transactional
    Line add(long accountId, List<String> phrases) {
        if (db.number("select count(*) from search_words") >= MOST) {
            throw new Refusal(DiscoveryRefusals.TOO_MANY_WORDS, MOST);
        }
        return write(accountId, new Line(Ids.text(Ids.next()), checked(phrases), false, false, 1));
    }

    /** @param version the one that was looked at: what someone else has changed since is not overwritten */
    @Transactional
    Line change(long accountId, String key, List<String> phrases, boolean removed, int version) {
        var known = Optional.ofNullable(DEFAULTS.get(key));
        var now = db.one("select version from search_words where word_key = ? for update", row -> row.getInt(1), key);
        if (known.isEmpty() && now.isEmpty()) {
            throw new Refusal(DiscoveryRefusals.WORDS_NOT_FOUND);
        }
        if (now.orElse(0) != version) {
            throw new Refusal(DiscoveryRefusals.WORDS_CHANGED);
        }
        return write(accountId, new Line(key, checked(phrases), known.isPresent(), removed, version + 1));
    }

    /** A shipped line is as it was shipped again; one of the organization's own is gone. */
    @Transactional
    void reset(String key) {
        if (db.update("delete from search_words where word_key = ?", key) > 0) {
            changes.add(SearchChanges.Kind.WORDS, List.of(0L));
        }
    }

    private Line write(long accountId, Line line) {
        db.update(
                """
                insert into search_words (word_key, phrases, removed, version, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?)
                on duplicate key update phrases = values(phrases), removed = values(removed), version = values(version),
                  changed_by = values(changed_by), changed_at = values(changed_at)
                """,
                line.key(),
                String.join(DIVIDER, line.phrases()),
                line.removed(),
                line.version(),
                accountId,
                clock.instant());
        changes.add(SearchChanges.Kind.WORDS, List.of(0L));
        return line;
    }

    private static List<String> checked(List<String> phrases) {
        var clean = phrases.stream()
                .map(phrase -> phrase.replace(DIVIDER, " ").strip().replaceAll("\\s+", " "))
                .filter(phrase -> !Phrase.of(phrase).units().isEmpty())
                .distinct()
                .toList();
        if (clean.isEmpty()) {
            throw Refusal.field("phrases", DiscoveryRefusals.WORDS_MISSING);
        }
        return clean;
    }

    private static List<String> split(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }

    private static Map<String, Line> defaults() {
        var found = new LinkedHashMap<String, Line>();
        try (var source = Objects.requireNonNull(WordBook.class.getResourceAsStream(FILE));
                var reader = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
            var lines = new ArrayList<>(reader.lines().toList());
            lines.removeIf(line -> line.isBlank() || line.startsWith("#"));
            for (var line : lines) {
                var key = Sha256.hex(line.getBytes(StandardCharsets.UTF_8)).substring(0, KEY_LENGTH);
                found.put(key, new Line(key, split(line), true, false, 0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
