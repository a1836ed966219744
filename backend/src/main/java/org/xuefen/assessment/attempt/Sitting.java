package org.xuefen.assessment.attempt;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.xuefen.assessment.AssessmentRefusals;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Begins attempts and saves answers into them. */
@Singleton
class Sitting {
    private static final SecureRandom SEEDS = new SecureRandom();

    private final AttemptTable table;
    private final Finishing finishing;
    private final Terms terms;
    private final Clock clock;

    Sitting(AttemptTable table, Finishing finishing, Terms terms, Clock clock) {
        this.table = table;
        this.finishing = finishing;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * What became of answers that were sent.
     *
     * @param newer answers of which the server has a later version already
     * @param isLate the time was over: nothing was saved
     */
    record Saved(Attempt attempt, List<Answer> newer, boolean isLate) {}

    /** The open attempt, or a new one. An open one whose time is over is handed in first. */
    Attempt start(long memberId, long courseId, long itemId) {
        var quiz = terms.require(memberId, courseId, itemId);
        var open = table.open(memberId, itemId);
        if (open.isPresent() && !open.get().isOver(clock.instant())) {
            return open.get();
        }
        open.ifPresent(over -> finishing.finish(over.id(), memberId));
        return begin(memberId, quiz);
    }

    private Attempt begin(long memberId, Terms.Of quiz) {
        long itemId = quiz.item().id();
        int used = table.count(memberId, itemId);
        var allowed = quiz.quiz().settings().attemptsAllowed();
        if (allowed != null && used >= allowed) {
            return table.open(memberId, itemId)
                    .orElseThrow(() -> new Refusal(AssessmentRefusals.ATTEMPTS_USED_UP, allowed));
        }
        var now = clock.instant();
        var limit = quiz.quiz().settings().timeLimitSeconds();
        var attempt = new Attempt(
                Ids.next(),
                memberId,
                quiz.courseId(),
                quiz.revisionId(),
                itemId,
                quiz.quiz().id(),
                used + 1,
                SEEDS.nextLong(),
                quiz.item().threshold(),
                now,
                limit == null ? null : now.plusSeconds(limit),
                null);
        // Two browsers that start at once share the attempt of the one that came first.
        return table.begin(attempt) ? attempt : table.open(memberId, itemId).orElseThrow();
    }

    /**
     * Saves what is newer than what the server has; sending the same again changes nothing.
     *
     * @throws Refusal {@code assessment.attempt-not-found}, {@code assessment.attempt-closed}
     */
    @Transactional
    public Saved save(Attempt known, List<Answer> answers) {
        var attempt = table.lock(known.id(), known.memberId())
                .orElseThrow(() -> new Refusal(AssessmentRefusals.ATTEMPT_NOT_FOUND));
        if (!attempt.isOpen()) {
            throw new Refusal(AssessmentRefusals.ATTEMPT_CLOSED);
        }
        var now = clock.instant();
        if (attempt.isOver(now)) {
            return new Saved(attempt, List.of(), true);
        }
        var latest = new HashMap<Integer, Answer>();
        answers.forEach(a -> latest.merge(a.position(), a, (x, y) -> y.seq() >= x.seq() ? y : x));
        var newer = new ArrayList<Answer>();
        for (var stored : table.answers(attempt.id(), latest.keySet())) {
            var sent = latest.get(stored.position());
            if (sent != null && sent.seq() <= stored.seq()) {
                latest.remove(stored.position());
                if (!stored.equals(sent)) {
                    newer.add(stored);
                }
            }
        }
        table.save(attempt.id(), List.copyOf(latest.values()), now);
        return new Saved(attempt, newer, false);
    }
}
