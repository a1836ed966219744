package org.xuefen.catalogue.studio;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.CreditCategories;
import org.xuefen.catalogue.Findings;
import org.xuefen.catalogue.PublishFinding;
import org.xuefen.catalogue.PublishFinding.Level;
import org.xuefen.organization.Industries;
import org.xuefen.shared.Text;

/** The lines of the checklist that are about the course as a whole. */
@Singleton
class CourseChecks {
    private final Findings findings;
    private final Industries industries;
    private final Optional<CreditCategories> categories;

    CourseChecks(Findings findings, Industries industries, Optional<CreditCategories> categories) {
        this.findings = findings;
        this.industries = industries;
        this.categories = categories;
    }

    List<PublishFinding> check(CourseDraft draft) {
        var found = new ArrayList<PublishFinding>();
        found.add(language(draft));
        found.addAll(title(draft));
        found.add(
                draft.summary().blank()
                        ? findings.of(Level.WARNING, "catalogue.summary-missing", null, "summary")
                        : findings.of(Level.PASSED, "catalogue.summary-written", null, "summary"));
        found.add(category(draft));
        found.add(industry(draft));
        return found;
    }

    /** The languages promised in which a text is not written. */
    static List<String> missing(Text text, List<String> languages) {
        return languages.stream()
                .filter(language -> (language.equals("en") ? text.en() : text.zh()).isBlank())
                .toList();
    }

    private PublishFinding language(CourseDraft draft) {
        return draft.languages().isEmpty()
                ? findings.of(Level.BLOCKING, "catalogue.language-missing", null, "languages")
                : findings.of(
                        Level.PASSED,
                        "catalogue.language-chosen",
                        null,
                        "languages",
                        draft.languages().size());
    }

    private List<PublishFinding> title(CourseDraft draft) {
        if (draft.title().blank()) {
            return List.of(findings.of(Level.BLOCKING, "catalogue.title-missing", null, "title"));
        }
        var missing = missing(draft.title(), draft.languages());
        if (missing.isEmpty()) {
            return List.of(findings.of(Level.PASSED, "catalogue.title-written", null, "title"));
        }
        return missing.stream()
                .map(language -> findings.of(Level.BLOCKING, "catalogue.title-not-in-" + language, null, "title"))
                .toList();
    }

    private PublishFinding category(CourseDraft draft) {
        var code = draft.categoryCode();
        if (code == null) {
            return findings.of(Level.BLOCKING, "catalogue.category-missing", null, "category");
        }
        var name = categories.map(CreditCategories::all).orElse(List.of()).stream()
                .filter(category -> category.code().equals(code))
                .findFirst()
                .map(CreditCategories.Category::name)
                .orElse(new Text(code, code));
        return findings.of(Level.PASSED, "catalogue.category-chosen", null, "category", name);
    }

    private PublishFinding industry(CourseDraft draft) {
        if (!draft.industriesConfirmed()) {
            return findings.of(Level.BLOCKING, "catalogue.industry-unconfirmed", null, "industries");
        }
        if (draft.industries().isEmpty()) {
            return findings.of(Level.PASSED, "catalogue.industry-all", null, "industries");
        }
        var names = draft.industries().stream()
                .flatMap(code -> industries.find(code).stream())
                .map(industry -> new Text(
                        industry.code() + " " + industry.nameZh(),
                        industry.code() + " " + (industry.nameEn().isEmpty() ? industry.nameZh() : industry.nameEn())))
                .reduce((a, b) -> new Text(a.zh() + "、" + b.zh(), a.en() + ", " + b.en()))
                .orElse(new Text("", ""));
        return findings.of(Level.PASSED, "catalogue.industry-tagged", null, "industries", names);
    }
}
