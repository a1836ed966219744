package org.xuefen.discovery.recommend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.xuefen.app.XuefenApp;
import org.xuefen.catalogue.imports.CatalogueFile;
import org.xuefen.discovery.Recommendation;
import org.xuefen.discovery.Recommendation.Reason;
import org.xuefen.discovery.Recommendations;
import org.xuefen.discovery.Recommendations.Reader;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Industry;
import org.xuefen.organization.Member;
import org.xuefen.organization.TestOrganization;
import org.xuefen.shared.Ids;

/**
 * For each of the 97 divisions of GB/T 4754 the shelf of ten that a member gets of whom nothing is known but that, over a
 * file of real courses listed as an import lists them. It asks {@link Recommendations}, as the first page does, and writes a
 * page to be read by people, and of twenty divisions drawn by a seed the bare titles, for one who judges them and does not know
 * how they were made.
 */
public final class ColdStart {
    private static final int SHELF = 10;
    private static final int DRAWN = 20;
    private static final int SEED = 20_261_201;
    private static final int SUMMARY = 140;

    /**
     * How shelves came out.
     *
     * @param own with at least one course for the division itself
     * @param borrowed with courses of neighbours only
     * @param empty with nothing
     */
    public record Result(int own, int borrowed, int empty, Path page) {}

    private final XuefenApp app;
    private final Industries industries;
    private final TestOrganization organization;

    public ColdStart(XuefenApp app) {
        this.app = app;
        industries = app.bean(Industries.class);
        organization = new TestOrganization(app);
    }

    public static Path file() {
        return Path.of(System.getenv().getOrDefault("XUEFEN_BENCH_CATALOGUE", "../../shared/data/catalog"))
                .resolve("courses.tsv.gz");
    }

    public static boolean there() {
        return Files.exists(file());
    }

    public Result run() throws IOException {
        int courses = CatalogueFile.list(app, file());
        var divisions = industries.sections().stream()
                .flatMap(section -> industries.children(section.code()).stream())
                .toList();
        var drawn = drawn(divisions);
        var html = new StringBuilder(head(courses, drawn));
        var titles = new StringBuilder();
        int own = 0;
        int borrowed = 0;
        for (var division : divisions) {
            var shelf = shelf(division);
            boolean any = shelf.stream().anyMatch(each -> each.reason() instanceof Reason.Industry);
            own += any ? 1 : 0;
            borrowed += !any && !shelf.isEmpty() ? 1 : 0;
            html.append(section(division, shelf, drawn.contains(division.code()), any));
            if (drawn.contains(division.code())) {
                titles.append(plain(division, shelf, any));
            }
        }
        Files.writeString(Path.of("target", "shelves.txt"), titles, StandardCharsets.UTF_8);
        var page = Path.of("target", "shelves.html").toAbsolutePath();
        Files.writeString(page, html.append("</body></html>\n"), StandardCharsets.UTF_8);
        return new Result(own, borrowed, divisions.size() - own - borrowed, page);
    }

    private List<Recommendation> shelf(Industry division) {
        long id = Ids.next();
        long unit = organization.root();
        var newcomer = new Member(
                id, "新学员", unit, "/" + unit + "/", division.code(), "N" + id, LocalDate.of(2026, 1, 1), true, 1);
        return app.bean(Recommendations.class).forReader(new Reader(id, newcomer, Optional.empty(), List.of()), SHELF);
    }

    private static List<String> drawn(List<Industry> divisions) {
        var codes = new ArrayList<>(divisions.stream().map(Industry::code).toList());
        Collections.shuffle(codes, new Random(SEED));
        return codes.subList(0, DRAWN).stream().sorted().toList();
    }

    private static String head(int courses, List<String> drawn) {
        return """
                <!doctype html><html lang="zh"><head><meta charset="utf-8"><title>Shelves</title><style>
                body{font:15px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em} h2{margin-top:2em}
                li{margin:.4em 0} small{color:#555} .drawn h2:after{content:" ★"} .near{color:#705}
                </style></head><body><h1>A newcomer's shelf in each of 97 divisions</h1>
                <p>%d courses listed from a file of real catalogues; the member is known by an industry alone. Those drawn by
                seed %d are marked ★: %s.</p>
                """.formatted(courses, SEED, String.join(", ", drawn));
    }

    private String section(Industry division, List<Recommendation> shelf, boolean drawn, boolean own) {
        var lines = shelf.stream().map(this::line).collect(Collectors.joining("\n"));
        return "<section%s><h2 id=\"%s\">%s %s · %s</h2>%n%s<ol>%n%s</ol></section>%n"
                .formatted(
                        drawn ? " class=\"drawn\"" : "",
                        division.code(),
                        division.code(),
                        escape(division.nameZh()),
                        escape(division.nameEn()),
                        own
                                ? ""
                                : "<p class=\"near\">Nothing here is made for it; the nearest is " + nearest(division)
                                        + ".</p>",
                        lines);
    }

    private String plain(Industry division, List<Recommendation> shelf, boolean own) {
        var note = own ? "" : "(nothing here is made for it; the nearest is " + nearest(division) + ")%n".formatted();
        var lines = shelf.stream()
                .map(each -> "- " + each.course().title().in(Locale.CHINESE))
                .collect(Collectors.joining("\n"));
        return "%s / %s%n%s%s%n%n".formatted(division.nameZh(), division.nameEn(), note, lines);
    }

    private String nearest(Industry division) {
        return industries.neighbours(division.code()).stream()
                .limit(3)
                .map(neighbour -> industries.find(neighbour.code()).orElseThrow())
                .map(found -> found.code() + " " + escape(found.nameZh()))
                .collect(Collectors.joining(", "));
    }

    private String line(Recommendation each) {
        var course = each.course();
        var summary = course.summary().in(Locale.CHINESE).replaceAll("\\s+", " ");
        return "<li>%s <small>%s · %s</small><br><small%s>%s %s</small></li>"
                .formatted(
                        escape(course.title().in(Locale.CHINESE)),
                        escape(String.valueOf(course.provider())),
                        escape(summary.substring(0, Math.min(SUMMARY, summary.length()))),
                        each.reason() instanceof Reason.Near ? " class=\"near\"" : "",
                        each.reason().code(),
                        escape(String.valueOf(each.reason().args(Locale.CHINESE).get("industry"))));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
