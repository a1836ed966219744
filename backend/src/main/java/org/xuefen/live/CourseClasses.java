package org.xuefen.live;

/** Classes that are items of courses. There the item completes and the course earns, not the class by itself. */
public interface CourseClasses {
    /** Whether a course the member takes has the class as an item. */
    boolean taken(long memberId, long classId);
}
