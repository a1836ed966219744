package org.xuefen.credit.scheme;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.xuefen.credit.rules.RuleChange;
import org.xuefen.credit.rules.RuleExamples;
import org.xuefen.credit.rules.RuleSentences;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.identity.Accounts;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Sentences;
import org.xuefen.shared.Text;

/** Drafts as the editor shows them. */
@Singleton
class DraftViews {
    private final Drafts drafts;
    private final Schemes schemes;
    private final Accounts accounts;
    private final Sentences sentences;
    private final Clock clock;

    DraftViews(Drafts drafts, Schemes schemes, Accounts accounts, Sentences sentences, Clock clock) {
        this.drafts = drafts;
        this.schemes = schemes;
        this.accounts = accounts;
        this.sentences = sentences;
        this.clock = clock;
    }

    DraftView of(SchemeDraft draft, Locale locale) {
        var scheme = schemes.require(draft.schemeId());
        var baseId = draft.baseVersionId();
        var base = baseId == null ? null : schemes.version(baseId);
        var problems = drafts.problems(draft.schemeId(), draft.rules());
        // Rules that don't go together may not even be told in words.
        boolean told = problems.isEmpty();
        var today = clock.instant()
                .atZone(base == null ? java.time.ZoneOffset.UTC : base.rules().zone())
                .toLocalDate();
        return new DraftView(
                Ids.text(draft.schemeId()),
                scheme.name(),
                Long.toString(draft.revision()),
                draft.savedAt(),
                accounts.find(draft.savedBy()).map(account -> account.name()).orElse("—"),
                base == null ? null : new DraftView.Base(base.number(), base.effectiveFrom(), base.rules()),
                base == null ? 1 : base.number() + 1,
                base != null && !base.effectiveFrom().isBefore(today)
                        ? base.effectiveFrom().plusDays(1)
                        : today,
                draft.rules(),
                told ? sentences(draft.rules()) : List.of(),
                told ? RuleExamples.of(draft.rules()) : List.<Text>of(),
                problems.stream()
                        .map(problem -> new DraftView.Problem(
                                problem.field(),
                                problem.code().wire(),
                                sentences.of(problem.code(), problem.arguments(), locale)))
                        .toList(),
                told && base != null ? changes(base.rules(), draft.rules()) : List.of());
    }

    private static List<DraftView.Sentence> sentences(SchemeRules rules) {
        return RuleSentences.keyed(rules).stream()
                .map(each -> new DraftView.Sentence(each.section(), each.key(), each.text()))
                .toList();
    }

    static List<DraftView.Change> changes(SchemeRules before, SchemeRules after) {
        return RuleChange.between(before, after).stream()
                .map(each -> new DraftView.Change(each.section(), each.key(), each.before(), each.after()))
                .toList();
    }
}
