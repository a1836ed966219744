package org.xuefen.study;

import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears of every completed course, for tests. */
@Singleton
class CompletedCourses implements ApplicationEventListener<CourseCompleted> {
    private final List<CourseCompleted> heard = new CopyOnWriteArrayList<>();

    @Override
    public void onApplicationEvent(CourseCompleted event) {
        heard.add(event);
    }

    List<CourseCompleted> of(long memberId) {
        return heard.stream().filter(event -> event.memberId() == memberId).toList();
    }
}
