package org.xuefen.credit.scheme;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import org.xuefen.catalogue.CreditCategories;
import org.xuefen.credit.presets.Preset;
import org.xuefen.credit.presets.Presets;
import org.xuefen.credit.rules.SchemeRules;

/** What a course can be tagged with: the categories of all schemes in use, or of the presets before there is one. */
@Singleton
class SchemeCategories implements CreditCategories {
    private final Schemes schemes;

    SchemeCategories(Schemes schemes) {
        this.schemes = schemes;
    }

    @Override
    public List<Category> all() {
        var used = schemes.all().stream()
                .map(scheme -> schemes.versionsOf(scheme.id()).getLast().rules())
                .toList();
        var rules = used.isEmpty() ? Presets.all().stream().map(Preset::rules).toList() : used;
        var found = new LinkedHashMap<String, Category>();
        rules.stream()
                .map(SchemeRules::categories)
                .flatMap(List::stream)
                .forEach(
                        category -> found.putIfAbsent(category.code(), new Category(category.code(), category.name())));
        return List.copyOf(found.values());
    }
}
