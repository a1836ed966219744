package org.xuefen.live.room;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.LiveRole;
import org.xuefen.live.room.HostController.NewPoll;
import org.xuefen.live.room.HostController.RestraintKind;
import org.xuefen.live.room.RoomEvent.Kind;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Keeps order in a room, and leaves a trace of it. */
@Singleton
class Hosting {
    private final Admission admission;
    private final LiveClasses classes;
    private final RoomStore store;
    private final QuestionStore questions;
    private final PollStore polls;
    private final CaptionStore captions;
    private final Asking asking;
    private final Clock clock;

    Hosting(
            Admission admission,
            LiveClasses classes,
            RoomStore store,
            QuestionStore questions,
            PollStore polls,
            CaptionStore captions,
            Asking asking,
            Clock clock) {
        this.admission = admission;
        this.classes = classes;
        this.store = store;
        this.questions = questions;
        this.polls = polls;
        this.captions = captions;
        this.asking = asking;
        this.clock = clock;
    }

    @Transactional
    RoomMessage announce(long host, long classId, String text) {
        var role = admission.requireHost(host, classId);
        var said = new RoomStore.Said(Ids.next(), classId, host, true, text, clock.instant());
        store.say(List.of(said));
        store.trace(classId, host, "ANNOUNCED", null, said.id(), said.at());
        var message = new RoomMessage(
                Ids.text(said.id()), Ids.text(host), store.name(host), role, true, text, said.at(), null);
        asking.tell(classId, new RoomEvent(Kind.MESSAGE, said.at(), message));
        return message;
    }

    /** Told at once; the recording has them as a track. */
    @Transactional
    void caption(long host, long classId, String text) {
        admission.requireHost(host, classId);
        var now = clock.instant();
        if (!captions.add(classId, host, text, now)) {
            throw new Refusal(LiveRefusals.TOO_FAST);
        }
        asking.tell(classId, new RoomEvent(Kind.CAPTION, now, new RoomEvent.Caption(text)));
    }

    @Transactional
    RoomSettings settings(long host, long classId, RoomSettings settings) {
        admission.requireHost(host, classId);
        store.keep(classId, settings);
        store.trace(classId, host, "SETTINGS", null, null, clock.instant());
        asking.tell(classId, new RoomEvent(Kind.SETTINGS, clock.instant(), settings));
        return settings;
    }

    @Transactional
    void removeMessage(long host, long classId, long messageId) {
        admission.requireHost(host, classId);
        long sender = store.senderOf(classId, messageId);
        if (!store.removeMessage(classId, messageId, clock.instant())) {
            throw new Refusal(LiveRefusals.MESSAGE_NOT_FOUND);
        }
        store.trace(classId, host, "MESSAGE_REMOVED", sender, messageId, clock.instant());
        asking.tell(
                classId, new RoomEvent(Kind.MESSAGE_REMOVED, clock.instant(), new RoomEvent.What(Ids.text(messageId))));
    }

    @Transactional
    RoomQuestion answered(long host, long classId, long questionId, boolean answered) {
        admission.requireHost(host, classId);
        asking.require(classId, questionId, host);
        questions.answered(questionId, host, answered, clock.instant());
        var question = asking.require(classId, questionId, host);
        asking.tell(classId, new RoomEvent(Kind.QUESTION, clock.instant(), question));
        return question;
    }

    @Transactional
    void removeQuestion(long host, long classId, long questionId) {
        admission.requireHost(host, classId);
        var question = asking.require(classId, questionId, host);
        questions.remove(questionId, clock.instant());
        store.trace(classId, host, "QUESTION_REMOVED", Ids.parse(question.accountId()), questionId, clock.instant());
        asking.tell(
                classId,
                new RoomEvent(Kind.QUESTION_REMOVED, clock.instant(), new RoomEvent.What(Ids.text(questionId))));
    }

    @Transactional
    RoomPoll openPoll(long host, long classId, NewPoll poll) {
        admission.requireHost(host, classId);
        var correct = poll.correct();
        if (correct != null && correct >= poll.choices().size()) {
            throw Refusal.field("correct", LiveRefusals.POLL_CHOICE);
        }
        long id = Ids.next();
        var now = clock.instant();
        polls.open(
                id,
                classId,
                poll.question().strip(),
                poll.choices().stream().map(String::strip).toList(),
                correct,
                host,
                now,
                now.plus(Duration.ofSeconds(poll.seconds())));
        return tellPoll(classId, id, host);
    }

    private RoomPoll tellPoll(long classId, long id, long reader) {
        var poll = polls.find(classId, id, 0).orElseThrow();
        asking.tell(classId, new RoomEvent(Kind.POLL, clock.instant(), poll));
        return polls.find(classId, id, reader).orElseThrow();
    }

    @Transactional
    RoomPoll closePoll(long host, long classId, long pollId) {
        admission.requireHost(host, classId);
        if (polls.find(classId, pollId, host).isEmpty()) {
            throw new Refusal(LiveRefusals.POLL_NOT_FOUND);
        }
        polls.close(pollId, clock.instant());
        return tellPoll(classId, pollId, host);
    }

    @Transactional
    void lowerHand(long host, long classId, long accountId) {
        admission.requireHost(host, classId);
        asking.lower(accountId, classId, false);
    }

    /** Nobody who runs the room is kept from it. */
    @Transactional
    void restrain(long host, long classId, long accountId, RestraintKind kind) {
        admission.requireHost(host, classId);
        if (classes.role(accountId, classId).filter(LiveRole::runsTheRoom).isPresent()) {
            throw new Refusal(LiveRefusals.HOST_STAYS);
        }
        var now = clock.instant();
        store.restrain(classId, accountId, kind == RestraintKind.NONE ? null : kind.name(), now);
        store.trace(classId, host, kind.name(), accountId, null, now);
        var told = switch (kind) {
            case NONE -> Kind.UNMUTED;
            case MUTED -> Kind.MUTED;
            case REMOVED -> Kind.REMOVED;
        };
        asking.tell(classId, new RoomEvent(told, now, new RoomEvent.Who(Ids.text(accountId))));
    }
}
