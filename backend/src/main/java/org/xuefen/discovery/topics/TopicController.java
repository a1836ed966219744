package org.xuefen.discovery.topics;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.catalogue.Courses;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Members;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** What is studied, searched for and asked about at the moment. */
@Controller("/api/v1/topics")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class TopicController {
    private static final int SHOWN = 6;
    private static final int DEMANDED = 50;

    private final Topics topics;
    private final Members members;
    private final Industries industries;
    private final Courses courses;

    TopicController(Topics topics, Members members, Industries industries, Courses courses) {
        this.topics = topics;
        this.members = members;
        this.industries = industries;
        this.courses = courses;
    }

    /** Among whom something is hot: the member's unit, their industry, everyone. */
    enum Among {
        UNIT,
        INDUSTRY,
        EVERYONE
    }

    /**
     * A course many began lately.
     *
     * @param people that began it in the last two weeks
     * @param rising clearly more than in the weeks before
     */
    @Serdeable
    record HotCourseView(String courseId, Text title, int people, boolean rising, Among among) {}

    /**
     * What is hot around a member.
     *
     * @param industry the division they are in, null where it is not known
     * @param searches words many searched for or asked about, and that find something
     */
    @Serdeable
    record HotTopics(@Nullable Text industry, List<HotCourseView> courses, List<String> searches) {}

    /** Words many searched for in vain. */
    @Serdeable
    record Demand(String term, int people) {}

    /** What is searched for and not there, what more people want first. */
    @Serdeable
    record DemandList(List<Demand> items) {}

    /** What is studied, searched for and asked in the caller's unit and industry, else by everyone: by five others at least. */
    @Get("/hot")
    HotTopics readHotTopics(Caller caller) {
        var member = members.find(caller.memberId());
        var division = member.map(found -> Scope.division(found.industry())).orElse("");
        var found = new LinkedHashMap<Long, HotCourseView>();
        member.ifPresent(one -> add(found, caller, Scope.unit(one.unitId()), Among.UNIT));
        if (!division.isEmpty()) {
            add(found, caller, Scope.industry(division), Among.INDUSTRY);
        }
        add(found, caller, Scope.ALL, Among.EVERYONE);
        return new HotTopics(
                name(division).orElse(null),
                new ArrayList<>(found.values()),
                topics.searchesOf(caller.memberId(), member).stream()
                        .map(Topics.HotSearch::term)
                        .toList());
    }

    private void add(Map<Long, HotCourseView> found, Caller caller, String scope, Among among) {
        var hot = topics.courses(scope, caller.memberId()).stream()
                .filter(course -> !found.containsKey(course.courseId()))
                .limit(Math.max(0, SHOWN - found.size()))
                .toList();
        var heads = new LinkedHashMap<Long, CourseHead>();
        courses.heads(hot.stream().map(Topics.HotCourse::courseId).toList()).stream()
                .filter(head -> !head.withdrawn())
                .forEach(head -> heads.put(head.id(), head));
        hot.stream().filter(course -> heads.containsKey(course.courseId())).forEach(course -> {
            var title = Objects.requireNonNull(heads.get(course.courseId())).title();
            found.put(
                    course.courseId(),
                    new HotCourseView(Ids.text(course.courseId()), title, course.people(), course.rising(), among));
        });
    }

    private Optional<Text> name(String division) {
        return industries.find(division).map(found -> industries.nameOf(found));
    }

    /**
     * Searches that found nothing, for those who make courses. Never of fewer than five people, never who.
     *
     * @param industry a GB/T 4754 code, for what people of that division search for; of a section, of each of its divisions
     */
    @Get("/demand{?industry}")
    @Secured({"TRAINER", "ORGANIZER", "ADMINISTRATOR"})
    DemandList listDemand(@QueryValue @Nullable @Pattern(regexp = "[A-T]([0-9]{2,4})?") String industry) {
        var people = new LinkedHashMap<String, Integer>();
        for (var scope : scopes(industry)) {
            topics.searches(scope, true, DEMANDED)
                    .forEach(found -> people.merge(found.term(), found.people(), Integer::sum));
        }
        return new DemandList(people.entrySet().stream()
                .map(found -> new Demand(found.getKey(), found.getValue()))
                .limit(DEMANDED)
                .toList());
    }

    private List<String> scopes(@Nullable String industry) {
        if (industry == null) {
            return List.of(Scope.ALL);
        }
        return industry.length() > 1
                ? List.of(Scope.industry(Scope.division(industry)))
                : industries.children(industry).stream()
                        .map(division -> Scope.industry(division.code()))
                        .toList();
    }
}
