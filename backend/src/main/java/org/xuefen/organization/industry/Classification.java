package org.xuefen.organization.industry;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Industry;

/** {@link Industries} over the two resources {@code industries/gbt4754-2017.tsv} and {@code industries/keywords.tsv}. */
@Singleton
final class Classification implements Industries {
    private final Map<String, Industry> byCode = new LinkedHashMap<>();
    private final Map<String, List<Industry>> children = new LinkedHashMap<>();
    private final Lexicon lexicon;
    private final Suggester suggester;
    private final Map<String, List<Neighbour>> neighbours;

    Classification() {
        for (var cells : table("industries/gbt4754-2017.tsv", 5)) {
            var parent = cells[2].isEmpty() ? null : cells[2];
            var industry = new Industry(cells[0], Integer.parseInt(cells[1]), parent, cells[3], cells[4]);
            byCode.put(industry.code(), industry);
            children.computeIfAbsent(cells[2], c -> new ArrayList<>()).add(industry);
        }
        lexicon = new Lexicon(byCode.values(), table("industries/keywords.tsv", 2));
        suggester = new Suggester(byCode, lexicon);
        neighbours = Neighbourhood.of(byCode.values(), lexicon);
    }

    @Override
    public Optional<Industry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<Industry> sections() {
        return children("");
    }

    @Override
    public List<Industry> children(String code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    @Override
    public List<Industry> search(String text, int limit) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return byCode.values().stream()
                .filter(i -> i.code().toLowerCase(Locale.ROOT).startsWith(wanted)
                        || i.nameZh().contains(wanted)
                        || i.nameEn().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted((a, b) -> a.level() - b.level())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Industry> suggest(String text) {
        return suggester.best(text);
    }

    @Override
    public List<Suggestion> explain(String text) {
        return suggester.explain(text);
    }

    @Override
    public List<Mention> mentions(String title, String text) {
        return lexicon.mentions(title, text);
    }

    @Override
    public List<Neighbour> neighbours(String division) {
        return neighbours.getOrDefault(division, List.of());
    }

    private static List<String[]> table(String resource, int columns) {
        try (var in =
                Objects.requireNonNull(Classification.class.getClassLoader().getResourceAsStream(resource), resource)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .peek(cells -> {
                        if (cells.length != columns) {
                            throw new IllegalStateException(resource + ": " + String.join(" | ", cells));
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
