package org.xuefen.discovery.recommend;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.catalogue.Courses;
import org.xuefen.credit.Standings;
import org.xuefen.discovery.Recommendation.Reason;
import org.xuefen.discovery.Recommendations.Reader;
import org.xuefen.discovery.learning.Models;
import org.xuefen.discovery.recommend.Scores.Why;
import org.xuefen.discovery.shelf.Shelf;
import org.xuefen.discovery.shelf.Shelves;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.study.Enrolments;
import org.xuefen.study.Progress;

/** Says for a member and a course what the ranking goes by, through the same steps as the ranking itself. */
@Singleton
class Explanations {
    /** Places beyond are told as none. */
    private static final int PLACES = 100;

    private final CourseList list;
    private final Gathering gathering;
    private final Reasons reasons;
    private final Shelves shelves;
    private final Models models;
    private final Members members;
    private final Standings standings;
    private final Progress progress;
    private final Enrolments enrolments;
    private final Courses courses;

    Explanations(
            CourseList list,
            Gathering gathering,
            Reasons reasons,
            Shelves shelves,
            Models models,
            Members members,
            Standings standings,
            Progress progress,
            Enrolments enrolments,
            Courses courses) {
        this.list = list;
        this.gathering = gathering;
        this.reasons = reasons;
        this.shelves = shelves;
        this.models = models;
        this.members = members;
        this.standings = standings;
        this.progress = progress;
        this.enrolments = enrolments;
        this.courses = courses;
    }

    /** Why a course is not recommended at all. */
    enum Excluded {
        /** Not published, or withdrawn. */
        UNAVAILABLE,
        FINISHED,
        BEGUN,
        /** The member said it is not for them. */
        HIDDEN,
        /** Its category counts no more credits. */
        OVER_CAP,
        /** Nothing speaks for it. */
        NOTHING,
        /** What speaks for it is too little for it to be looked at beside newer courses and those nearer to the member. */
        NOT_CONSIDERED,
        /** One of the same title comes before it. */
        SAME_TITLE
    }

    /**
     * How a course does.
     *
     * @param parts what speaks for it, before any pick; empty where it is excluded before that
     * @param place among all that were ranked, from 1; null for none, or one beyond the first hundred
     * @param reason what the member would be told
     */
    record Explanation(
            Member member,
            @Nullable CourseHead course,
            boolean personal,
            int ranked,
            @Nullable Excluded excluded,
            Map<Why, Double> parts,
            @Nullable Integer place,
            @Nullable Reason reason) {}

    /** Refuses {@code organization.member-not-found} and {@code catalogue.course-not-found}. */
    Explanation of(long memberId, long courseId) {
        var member = members.require(memberId);
        courses.requireCurrent(courseId);
        var standing = standings.now(member);
        var reader = new Reader(
                memberId, member, standing, progress.overview(memberId, 1).taken());
        var shelf = shelves.of(memberId, member.unitPath());
        var catalogue = list.now().catalogue();
        var gathered = gathering.of(reader, shelf, catalogue, models.now().map(Models.Active::model), courseId);
        var head = Optional.ofNullable(catalogue.find(courseId));
        var candidate = gathered.candidates().stream()
                .filter(each -> each.courseId() == courseId)
                .findFirst();
        var parts =
                candidate.map(found -> new Scores(gathered.wants()).of(found)).orElse(Map.of());
        var excluded = excluded(head, reader, shelf, gathered, courseId)
                .or(() -> parts.isEmpty() ? Optional.of(Excluded.NOTHING) : Optional.empty())
                .or(() -> gathered.forced() ? Optional.of(Excluded.NOT_CONSIDERED) : Optional.empty());
        var picks = Ranking.pick(gathered.wants(), gathered.candidates(), PLACES);
        Integer place = null;
        Reason reason = null;
        for (int i = 0; i < picks.size() && excluded.isEmpty(); i++) {
            if (picks.get(i).course().courseId() == courseId) {
                place = i + 1;
                reason = reasons.of(picks.get(i), shelf, standing);
            }
        }
        boolean repeats = place == null
                && candidate
                        .filter(found -> picks.stream()
                                .anyMatch(pick -> pick.course().title().equals(found.title())))
                        .isPresent();
        return new Explanation(
                member,
                head.orElse(null),
                shelf.personal(),
                gathered.candidates().size(),
                excluded.orElse(repeats ? Excluded.SAME_TITLE : null),
                parts,
                place,
                reason);
    }

    private Optional<Excluded> excluded(
            Optional<CourseHead> head, Reader reader, Shelf shelf, Gathered gathered, long courseId) {
        if (head.isEmpty()) {
            return Optional.of(Excluded.UNAVAILABLE);
        }
        if (reader.taken().contains(courseId)) {
            boolean finished = enrolments
                    .find(reader.id(), courseId)
                    .filter(each -> each.completedAt() != null)
                    .isPresent();
            return Optional.of(finished ? Excluded.FINISHED : Excluded.BEGUN);
        }
        if (shelf.hidden().contains(courseId)) {
            return Optional.of(Excluded.HIDDEN);
        }
        return gathered.full().contains(courseId) ? Optional.of(Excluded.OVER_CAP) : Optional.empty();
    }
}
