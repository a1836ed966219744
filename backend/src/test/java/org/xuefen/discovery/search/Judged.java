package org.xuefen.discovery.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Queries with titles judged by hand: 3 is just what was wanted, 2 good, 1 related. A title has the best grade of the parts
 * it holds, so that nobody's catalogue has to be copied to be judged against.
 */
record Judged(String kind, String query, List<Grade> grades) {
    private static final int PLACES = 10;

    record Grade(int grade, String part) {}

    /** How well results agree with the judgements, 1 at best (NDCG@10), and how many queries found nothing good at all. */
    record Quality(double ndcg, int queries, List<String> worst) {}

    static List<Judged> read(String file) throws IOException {
        return lines(file).stream().map(Judged::of).toList();
    }

    static List<String> lines(String file) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Judged.class.getResourceAsStream("/search/" + file)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    private static Judged of(String line) {
        var cells = line.split("\t");
        return new Judged(
                cells[0],
                cells[1],
                Arrays.stream(cells[2].split(";"))
                        .map(each -> new Grade(each.charAt(0) - '0', each.substring(2)))
                        .toList());
    }

    /** By kind of query, and over all of them as {@code all}. */
    static TreeMap<String, Quality> measure(
            List<Judged> queries, List<String> titles, Function<String, List<String>> search) {
        var scores = queries.stream()
                .collect(Collectors.toMap(query -> query, query -> query.score(search.apply(query.query()), titles)));
        var found = new TreeMap<String, Quality>();
        queries.stream()
                .collect(Collectors.groupingBy(Judged::kind))
                .forEach((kind, some) -> found.put(kind, quality(some, scores)));
        found.put("all", quality(queries, scores));
        return found;
    }

    private static Quality quality(List<Judged> queries, java.util.Map<Judged, Double> scores) {
        return new Quality(
                queries.stream().mapToDouble(scores::get).average().orElse(0),
                queries.size(),
                queries.stream()
                        .filter(query -> scores.get(query) < 0.8)
                        .sorted(Comparator.comparing(scores::get))
                        .map(query -> "%s %.2f".formatted(query.query(), scores.get(query)))
                        .toList());
    }

    private double score(List<String> results, List<String> titles) {
        var best = titles.stream()
                .mapToInt(this::grade)
                .filter(grade -> grade > 0)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
        double ideal = gain(best);
        return ideal == 0 ? 1 : gain(results.stream().map(this::grade).toList()) / ideal;
    }

    private int grade(String title) {
        return grades.stream()
                .filter(grade -> title.contains(grade.part()))
                .mapToInt(Grade::grade)
                .max()
                .orElse(0);
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int place = 0; place < Math.min(PLACES, grades.size()); place++) {
            gain += (Math.pow(2, grades.get(place)) - 1) / (Math.log(place + 2) / Math.log(2));
        }
        return gain;
    }
}
