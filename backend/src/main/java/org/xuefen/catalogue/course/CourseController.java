package org.xuefen.catalogue.course;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.validation.Validated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.course.BrowseFilter.Length;
import org.xuefen.catalogue.course.CourseViews.CourseCard;
import org.xuefen.catalogue.course.CourseViews.CoursePage;
import org.xuefen.catalogue.course.CourseViews.Named;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;

@Validated
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CourseController {
    private final Courses courses;
    private final Heads heads;
    private final CourseViews views;

    CourseController(Courses courses, Heads heads, CourseViews views) {
        this.courses = courses;
        this.heads = heads;
        this.views = views;
    }

    /** The catalogue, newest first; {@code listed} asks for the courses given elsewhere. */
    @Get("/courses")
    Page<CourseCard> browseCourses(
            @QueryValue(defaultValue = "false") boolean listed,
            @Nullable @QueryValue @Size(max = 40) String channel,
            @Nullable @QueryValue @Pattern(regexp = "[A-T]([0-9]{2,4})?") String industry,
            @Nullable @QueryValue @Size(max = 40) String category,
            @Nullable @QueryValue @Pattern(regexp = "zh|en") String language,
            @Nullable @QueryValue Length length,
            @Nullable @QueryValue String after,
            @QueryValue(defaultValue = "24") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var filter = new BrowseFilter(listed, channel, industry, category, language, length);
        var page = heads.browse(filter, after, limit);
        return new Page<>(views.cards(page.items()), page.next());
    }

    /** Cards of the courses named, in the order asked for; what is not published is left out. */
    @Get("/course-cards")
    List<CourseCard> listCourseCards(@QueryValue @Size(min = 1, max = Page.MAX_LIMIT) List<String> ids) {
        return views.cards(courses.heads(ids.stream().map(Ids::parse).toList()));
    }

    /** A course as a member sees it: its current revision, or the one asked for. */
    @Get("/courses/{id}")
    CoursePage readCourse(Caller caller, String id, @Nullable @QueryValue String revision) {
        long courseId = Ids.parse(id);
        var head = courses.head(courseId).orElseThrow(CourseController::missing);
        var shown = courses.revision(revision == null ? head.revisionId() : Ids.parse(revision))
                .filter(found -> found.courseId() == courseId)
                .orElseThrow(CourseController::missing);
        boolean teaches = head.authorId() == caller.memberId() || caller.has(Role.ADMINISTRATOR);
        return views.page(shown, head, teaches && head.studiedHere());
    }

    /** The credit categories a course can be in. */
    @Get("/course-categories")
    List<Named> listCourseCategories() {
        return views.allCategories();
    }

    /** Industries to tag and filter courses by: those a text finds, or the sections without one. */
    @Get("/course-industries")
    List<Named> listCourseIndustries(@Nullable @QueryValue @Size(max = 60) String search) {
        return views.industries(search == null ? "" : search.strip());
    }

    private static Refusal missing() {
        return new Refusal(CatalogueRefusals.COURSE_NOT_FOUND);
    }
}
