package org.xuefen.live.room;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.LiveRole;
import org.xuefen.live.room.RoomEvent.Kind;
import org.xuefen.shared.AfterCommit;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.study.QuestionAsked;

/** Questions, hands and choices of those in the room. */
@Singleton
class Asking {
    private static final int OPEN_EACH = 5;

    private final Admission admission;
    private final QuestionStore questions;
    private final PollStore polls;
    private final RoomStore store;
    private final Rooms rooms;
    private final ApplicationEventPublisher<QuestionAsked> questionsAsked;
    private final AfterCommit afterCommit;
    private final Clock clock;

    Asking(
            Admission admission,
            QuestionStore questions,
            PollStore polls,
            RoomStore store,
            Rooms rooms,
            ApplicationEventPublisher<QuestionAsked> questionsAsked,
            AfterCommit afterCommit,
            Clock clock) {
        this.admission = admission;
        this.questions = questions;
        this.polls = polls;
        this.store = store;
        this.rooms = rooms;
        this.questionsAsked = questionsAsked;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    /** What those who run the room write down for others is no question of a member's. */
    @Transactional
    RoomQuestion ask(long accountId, long classId, String text) {
        var role = requireVoice(accountId, classId);
        if (questions.askedBy(classId, accountId) >= OPEN_EACH) {
            throw new Refusal(LiveRefusals.QUESTIONS_TOO_MANY, OPEN_EACH);
        }
        long id = Ids.next();
        questions.ask(id, classId, accountId, text, clock.instant());
        var question = questions.find(classId, id, accountId).orElseThrow();
        if (!role.runsTheRoom()) {
            questionsAsked.publishEvent(new QuestionAsked(accountId, text));
        }
        tell(classId, new RoomEvent(Kind.QUESTION, clock.instant(), question));
        return question;
    }

    private LiveRole requireVoice(long accountId, long classId) {
        var role = admission.require(accountId, classId);
        if (!role.runsTheRoom() && store.restrained(classId, "MUTED").contains(accountId)) {
            throw new Refusal(LiveRefusals.MUTED);
        }
        return role;
    }

    @Transactional
    RoomQuestion vote(long accountId, long classId, long questionId, boolean on) {
        admission.require(accountId, classId);
        require(classId, questionId, accountId);
        questions.vote(questionId, accountId, on);
        afterCommit.run(() -> rooms.of(classId).touchedQuestions.add(questionId));
        return require(classId, questionId, accountId);
    }

    RoomQuestion require(long classId, long questionId, long reader) {
        return questions
                .find(classId, questionId, reader)
                .orElseThrow(() -> new Refusal(LiveRefusals.QUESTION_NOT_FOUND));
    }

    @Transactional
    void hand(long accountId, long classId, boolean raised) {
        admission.require(accountId, classId);
        lower(accountId, classId, raised);
    }

    void lower(long accountId, long classId, boolean raised) {
        questions.hand(classId, accountId, raised, clock.instant());
        var hand = new RoomHand(Ids.text(accountId), store.name(accountId), raised, clock.instant());
        tell(classId, new RoomEvent(Kind.HAND, clock.instant(), hand));
    }

    @Transactional
    RoomPoll answer(long accountId, long classId, long pollId, int choice) {
        admission.require(accountId, classId);
        var poll = polls.find(classId, pollId, accountId).orElseThrow(() -> new Refusal(LiveRefusals.POLL_NOT_FOUND));
        if (!poll.closesAt().isAfter(clock.instant())) {
            throw new Refusal(LiveRefusals.POLL_CLOSED);
        }
        if (choice >= poll.choices().size()) {
            throw new Refusal(LiveRefusals.POLL_CHOICE);
        }
        polls.answer(pollId, accountId, choice, clock.instant());
        afterCommit.run(() -> rooms.of(classId).touchedPolls.add(pollId));
        return polls.find(classId, pollId, accountId).orElseThrow();
    }

    void tell(long classId, RoomEvent event) {
        afterCommit.run(() -> rooms.publish(classId, event));
    }
}
