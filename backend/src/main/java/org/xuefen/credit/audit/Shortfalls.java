package org.xuefen.credit.audit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.Term.AtLeast;
import org.xuefen.credit.standing.StandingRow;
import org.xuefen.shared.Db;
import org.xuefen.shared.TableFile;

/**
 * What a subtree lacks by category. What a member has of each is one text in their standing, so it is summed while the rows
 * of those who lack something pass by; no row is kept.
 */
@Singleton
class Shortfalls {
    private final Db db;

    Shortfalls(Db db) {
        this.db = db;
    }

    private static final class Sums {
        private long members;
        private long missingMilli;
        private final long[] membersOf;
        private final long[] missingOf;

        Sums(int categories) {
            membersOf = new long[categories];
            missingOf = new long[categories];
        }
    }

    ShortfallView of(Scope scope) {
        var rules = scope.version().rules();
        var minimums = rules.requirement().terms().stream()
                .flatMap(term -> term instanceof AtLeast least ? Stream.of(least) : Stream.<AtLeast>empty())
                .toList();
        var sums = new Sums(minimums.size());
        var rows = scope.rows();
        var arguments = rows.list();
        arguments.add(scope.unit().path() + "%");
        if (scope.section() != null) {
            arguments.add(scope.section());
        }
        db.query(
                "select missing_milli, categories from " + scope.standings() + " where " + rows.sql()
                        + " and unit_path like ? and missing_milli > 0"
                        + (scope.section() == null ? "" : " and section = ?"),
                row -> add(sums, minimums, row.getLong(1), row.getString(2)),
                arguments.toArray());
        var categories = new java.util.ArrayList<ShortfallView.InCategory>();
        for (int i = 0; i < minimums.size(); i++) {
            var minimum = minimums.get(i);
            var category = rules.category(minimum.category());
            categories.add(new ShortfallView.InCategory(
                    minimum.category(),
                    category.map(Category::name)
                            .orElse(org.xuefen.shared.Text.of(minimum.category(), minimum.category())),
                    category.map(Category::colour).orElse(0),
                    minimum.milli(),
                    sums.membersOf[i],
                    sums.missingOf[i]));
        }
        return new ShortfallView(sums.members, sums.missingMilli, categories);
    }

    private static boolean add(Sums sums, List<AtLeast> minimums, long missing, String encoded) {
        sums.members++;
        sums.missingMilli += missing;
        var has = StandingRow.decodeCategories(encoded);
        for (int i = 0; i < minimums.size(); i++) {
            var code = minimums.get(i).category();
            long lacks = 0;
            for (var each : has) {
                if (each.code().equals(code)) {
                    lacks = each.minimumMilli() - each.countedMilli();
                }
            }
            if (lacks > 0) {
                sums.membersOf[i]++;
                sums.missingOf[i] += lacks;
            }
        }
        return true;
    }

    TableFile file(Scope scope, Locale locale) {
        boolean zh = locale.getLanguage().equals("zh");
        var header = zh
                ? List.of("类别", "每人最低", "不足人数", "合计还差")
                : List.of("Category", "Least each", "Members who lack", "Missing in all");
        return new TableFile("xuefen-shortfall-" + scope.period().year(), header, sink -> {
            var found = of(scope);
            for (var each : found.categories()) {
                sink.accept(List.of(
                        each.name().in(locale),
                        new TableFile.Milli(each.minimumMilli()),
                        each.members(),
                        new TableFile.Milli(each.missingMilli())));
            }
            sink.accept(List.of(
                    zh ? "合计" : "Total",
                    new TableFile.Milli(scope.version().rules().wholeMilli()),
                    found.members(),
                    new TableFile.Milli(found.missingMilli())));
        });
    }
}
