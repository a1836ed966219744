package org.xuefen.discovery.search;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuefen.assessment.QuestionBanks;
import org.xuefen.assessment.QuestionBanks.BankQuestion;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.DraftAccess;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.discovery.Fragment;
import org.xuefen.discovery.search.QuestionResults.QuestionResult;
import org.xuefen.discovery.search.QuestionResults.QuizPlace;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Shows questions as their banks have them now, with the words marked that were searched for. */
@Singleton
class QuestionShowing {
    /** So much of a stem, which may be twenty thousand characters. */
    private static final int STEM = 400;

    private final QuestionBanks banks;
    private final DraftAccess access;
    private final WordBook words;

    QuestionShowing(QuestionBanks banks, DraftAccess access, WordBook words) {
        this.banks = banks;
        this.access = access;
        this.words = words;
    }

    /** In the order of the ids; one that went, or may not be read since a moment ago, is left out. */
    List<QuestionResult> of(List<Long> questionIds, Caller caller, String typed, Locale locale) {
        var questions =
                banks.of(questionIds).stream().collect(Collectors.toMap(BankQuestion::id, question -> question));
        var drafts = access.drafts(
                caller, questions.values().stream().map(BankQuestion::courseId).collect(Collectors.toSet()));
        var marks = new Marks(words.now().understand(typed));
        return questionIds.stream()
                .map(questions::get)
                .filter(Objects::nonNull)
                .filter(question -> drafts.containsKey(question.courseId()))
                .map(question -> show(question, drafts, marks, locale))
                .toList();
    }

    private static QuestionResult show(
            BankQuestion question, Map<Long, CourseDraft> drafts, Marks marks, Locale locale) {
        var draft = Objects.requireNonNull(drafts.get(question.courseId()));
        var stem = shown(question.stem(), marks, locale);
        boolean elsewhere = !marks.isEmpty() && !marks.hit(stem) && !marks.hit(question.title());
        return new QuestionResult(
                Ids.text(question.id()),
                Ids.text(question.courseId()),
                draft.title(),
                question.kind(),
                marks.mark(question.title()),
                stem.length() > STEM ? marks.excerpt(stem) : marks.mark(stem),
                elsewhere ? hit(question.rest(), marks) : List.of(),
                question.tags(),
                quizzes(question, draft));
    }

    /** The language that was searched for, the reader's own before the other. */
    private static String shown(Text text, Marks marks, Locale locale) {
        var own = text.in(locale);
        return Stream.of(own, text.zh(), text.en())
                .filter(marks::hit)
                .findFirst()
                .orElse(own);
    }

    private static List<Fragment> hit(Text text, Marks marks) {
        return Stream.of(text.zh(), text.en())
                .filter(marks::hit)
                .findFirst()
                .map(marks::excerpt)
                .orElse(List.of());
    }

    private static List<QuizPlace> quizzes(BankQuestion question, CourseDraft draft) {
        return draft.items()
                .filter(item ->
                        item.kind() == ItemKind.QUIZ && question.quizItems().contains(item.id()))
                .map(item -> new QuizPlace(Ids.text(item.id()), item.title()))
                .toList();
    }
}
