package org.xuefen.discovery.recommend;

import org.xuefen.app.XuefenApp;

/** What was just published is recommended a moment later; stories that tell of it wait for that moment. */
public final class CourseListing {
    private CourseListing() {}

    public static void settle(XuefenApp app) {
        var list = app.bean(CourseList.class);
        for (int i = 0; i < 3_000 && !list.settled(); i++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (!list.settled()) {
            throw new AssertionError("the list of courses is still being read");
        }
    }
}
