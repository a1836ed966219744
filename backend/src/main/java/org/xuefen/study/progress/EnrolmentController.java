package org.xuefen.study.progress;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.study.Enrolments;

/** Taking courses. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class EnrolmentController {
    private static final int MOST = 100;

    @Serdeable
    record EnrolmentRequest(@NotBlank @Size(max = 20) String courseId) {}

    @Serdeable
    record EnrolmentList(List<EnrolmentView> items) {}

    /** @param enrolment null while the caller does not take the course */
    @Serdeable
    record CourseStudy(@Nullable EnrolmentView enrolment) {}

    private final Enrolments enrolments;
    private final StudyPages pages;

    EnrolmentController(Enrolments enrolments, StudyPages pages) {
        this.enrolments = enrolments;
        this.pages = pages;
    }

    /** Takes a course in its newest revision; taking it twice changes nothing. */
    @Post("/enrolments")
    EnrolmentView enrolInCourse(@Valid @Body EnrolmentRequest body, Caller caller) {
        long course = Ids.parse(body.courseId());
        enrolments.enrol(caller.memberId(), course);
        return pages.requireCourse(caller.memberId(), course);
    }

    /** The caller's courses, last studied first, at most 100. */
    @Get("/enrolments")
    EnrolmentList listEnrolments(Caller caller) {
        return new EnrolmentList(pages.courses(caller.memberId(), MOST));
    }

    /** How far the caller is with one course, item by item. */
    @Get("/study/courses/{courseId}")
    CourseStudy readCourseStudy(String courseId, Caller caller) {
        return new CourseStudy(
                pages.course(caller.memberId(), Ids.parse(courseId)).orElse(null));
    }

    /** Moves to the newest revision by choice; what is completed stays completed. */
    @Post("/study/courses/{courseId}/revision")
    EnrolmentView moveToNewestRevision(String courseId, Caller caller) {
        long course = Ids.parse(courseId);
        enrolments.moveToNewest(caller.memberId(), course);
        return pages.requireCourse(caller.memberId(), course);
    }
}
