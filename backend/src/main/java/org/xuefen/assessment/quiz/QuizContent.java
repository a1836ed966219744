package org.xuefen.assessment.quiz;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.xuefen.assessment.gift.GiftCode;
import org.xuefen.assessment.gift.GiftProblem;
import org.xuefen.assessment.question.InvalidQuestion;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.DraftItem;
import org.xuefen.catalogue.Findings;
import org.xuefen.catalogue.ItemContent;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.catalogue.PublishFinding;
import org.xuefen.catalogue.PublishFinding.Level;
import org.xuefen.shared.Text;

/** What a quiz item means to the catalogue: when it may be published, how long it takes, what is frozen. */
@Singleton
class QuizContent implements ItemContent {
    private static final int SECONDS_A_QUESTION = 45;
    private static final String PART = "questions";

    private final QuizTable table;
    private final FrozenQuizzes frozen;
    private final Findings findings;

    QuizContent(QuizTable table, FrozenQuizzes frozen, Findings findings) {
        this.table = table;
        this.frozen = frozen;
        this.findings = findings;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.QUIZ;
    }

    @Override
    public List<PublishFinding> check(DraftItem item, CourseDraft course) {
        var questions = table.questions(item.id());
        if (questions.isEmpty()) {
            return List.of(findings.of(Level.BLOCKING, "assessment.no-questions", item.id(), PART));
        }
        var found = new ArrayList<PublishFinding>();
        int inOneLanguage = 0;
        for (int i = 0; i < questions.size(); i++) {
            var form = questions.get(i).form();
            var lacks = QuestionForms.lacks(form);
            if (lacks != null) {
                found.add(findings.of(
                        Level.BLOCKING, "assessment.question-invalid", item.id(), PART, i + 1, sentence(lacks)));
            }
            if (form.stem().zh().isBlank() || form.stem().en().isBlank()) {
                inOneLanguage++;
            }
        }
        if (course.languages().size() > 1 && inOneLanguage > 0) {
            found.add(findings.of(Level.WARNING, "assessment.one-language", item.id(), PART, inOneLanguage));
        }
        if (found.stream().noneMatch(PublishFinding::blocks)) {
            found.add(findings.of(Level.PASSED, "assessment.questions-ready", item.id(), PART, questions.size()));
        }
        return found;
    }

    static Text sentence(InvalidQuestion.Why why) {
        var problem = new GiftProblem(1, 1, GiftCode.valueOf(why.name()), List.of());
        return new Text(problem.sentence(Locale.CHINESE), problem.sentence(Locale.ENGLISH));
    }

    @Override
    public long seconds(DraftItem item) {
        long usual = (long) table.count(item.id()) * SECONDS_A_QUESTION;
        var limit = table.settings(item.id()).timeLimitSeconds();
        return Math.min(usual, Objects.requireNonNullElse(limit, Integer.MAX_VALUE));
    }

    @Override
    public long freeze(DraftItem item) {
        return frozen.freeze(item.id(), table.settings(item.id()), table.questions(item.id()));
    }

    @Override
    public boolean changed(DraftItem item, long contentRef) {
        return frozen.differs(contentRef, table.settings(item.id()), table.questions(item.id()));
    }

    @Override
    public void discard(long itemId) {
        table.discard(itemId);
    }
}
