package org.xuefen.study.progress;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.study.CourseBegun;
import org.xuefen.study.StudyRefusals;
import org.xuefen.study.Watching;
import org.xuefen.study.evidence.Beat;
import org.xuefen.study.evidence.Watched;
import org.xuefen.study.watch.Desks;
import org.xuefen.study.watch.Dues;
import org.xuefen.study.watch.Heartbeat;
import org.xuefen.study.watch.PlayerSession;
import org.xuefen.study.watch.PlayerSessions;
import org.xuefen.study.watch.StudySettings;

/** Opens players, and plays without a browser. */
@Singleton
class WatchingService implements Watching {
    private final EnrolmentStore enrolments;
    private final PlayerSessions sessions;
    private final Desks desks;
    private final Dues dues;
    private final CompletionService completions;
    private final Courses courses;
    private final ItemTerms terms;
    private final Videos videos;
    private final StudySettings settings;
    private final ApplicationEventPublisher<CourseBegun> begun;
    private final Clock clock;

    WatchingService(
            EnrolmentStore enrolments,
            PlayerSessions sessions,
            Desks desks,
            Dues dues,
            CompletionService completions,
            Courses courses,
            ItemTerms terms,
            Videos videos,
            StudySettings settings,
            ApplicationEventPublisher<CourseBegun> begun,
            Clock clock) {
        this.enrolments = enrolments;
        this.sessions = sessions;
        this.desks = desks;
        this.dues = dues;
        this.completions = completions;
        this.courses = courses;
        this.terms = terms;
        this.videos = videos;
        this.settings = settings;
        this.begun = begun;
        this.clock = clock;
    }

    @Override
    public long open(long memberId, long courseId, long itemId) {
        return openSession(memberId, courseId, itemId).id();
    }

    @Transactional
    public PlayerSession openSession(long memberId, long courseId, long itemId) {
        var enrolment = enrolments.find(memberId, courseId).orElseThrow(() -> new Refusal(StudyRefusals.NOT_ENROLLED));
        var item = courses.revision(enrolment.revisionId())
                .flatMap(revision -> revision.item(itemId))
                .orElseThrow(() -> new Refusal(StudyRefusals.ITEM_NOT_FOUND));
        if (item.kind() == ItemKind.QUIZ || !videos.played(item)) {
            throw new Refusal(StudyRefusals.NOT_PLAYED);
        }
        var now = clock.instant();
        var needs = terms.of(item);
        var session = new PlayerSession(
                Ids.next(),
                memberId,
                courseId,
                enrolment.revisionId(),
                itemId,
                needs.watchedAs(),
                needs.durationMillis(),
                needs.neededMillis(),
                needs.needsEnd(),
                settings.maxRateMilli(),
                now.toEpochMilli());
        sessions.open(session);
        enrolments.opened(enrolment.id(), itemId, now);
        if (enrolment.studiedAt() == null) {
            begun.publishEvent(new CourseBegun(memberId, courseId, now));
        }
        var watched =
                desks.watched(memberId, List.of(needs.watchedAs())).getOrDefault(needs.watchedAs(), Watched.NOTHING);
        if (session.reached(watched)) {
            // The threshold may have come down with a revision since it was watched.
            dues.add(memberId, session.id(), now);
            completions.settle(memberId, session.id());
        }
        return session;
    }

    @Override
    @Transactional
    public long watched(long sessionId, long fromMillis, long toMillis, int rateMilli) {
        var session = sessions.find(sessionId);
        long now = clock.millis();
        long lasted = Math.ceilDiv((toMillis - fromMillis) * 1000, rateMilli);
        var played = new Beat.Played(fromMillis, toMillis, rateMilli, true, now - session.openedAt() - lasted);
        var beat = new Beat((int) (now % Integer.MAX_VALUE), toMillis, true, List.of(played));
        var taken = desks.accept(List.of(new Heartbeat(session, List.of(beat), now)))
                .getFirst();
        if (taken.crossed()) {
            completions.settle(session.memberId(), sessionId);
        }
        return taken.watched().counted().measure();
    }
}
