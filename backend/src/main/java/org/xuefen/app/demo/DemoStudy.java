package org.xuefen.app.demo;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.xuefen.assessment.Attempts;
import org.xuefen.asset.Assets;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.Item;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.shared.ServerClock;
import org.xuefen.study.Enrolments;
import org.xuefen.study.Watching;

/** Studies in the past: each act at its own instant, through the rules that everyone meets. */
@Singleton
class DemoStudy {
    private static final Duration PAUSE = Duration.ofSeconds(40);

    private final Enrolments enrolments;
    private final Watching watching;
    private final Attempts attempts;
    private final Courses courses;
    private final Assets assets;

    DemoStudy(Enrolments enrolments, Watching watching, Attempts attempts, Courses courses, Assets assets) {
        this.enrolments = enrolments;
        this.watching = watching;
        this.attempts = attempts;
        this.courses = courses;
        this.assets = assets;
    }

    /** Someone who begins a course at an instant and goes on from there. */
    final class Learner {
        private final long member;
        private final long course;
        private final Random random;
        private Instant now;

        private Learner(long member, long course, Instant begins, Random random) {
            this.member = member;
            this.course = course;
            this.now = begins;
            this.random = random;
        }

        private void at(Runnable act) {
            ServerClock.at(now, act);
        }

        /** All of it; the quiz may take a second attempt. */
        void finish() {
            items().forEach(this::complete);
        }

        /** The first items, and a share of the one that follows. */
        void stopAfter(int items, double share) {
            var all = items();
            all.subList(0, Math.min(items, all.size())).forEach(this::complete);
            if (share > 0 && items < all.size() && all.get(items).kind() != ItemKind.QUIZ) {
                play(all.get(items), share);
            }
        }

        private java.util.List<Item> items() {
            at(() -> enrolments.enrol(member, course));
            now = now.plus(PAUSE);
            return courses.requireCurrent(course).items().toList();
        }

        private void complete(Item item) {
            if (item.kind() == ItemKind.QUIZ) {
                now = now.plus(Duration.ofMinutes(2 + random.nextInt(4)));
                answer(item, 0.5 + random.nextDouble() / 2);
            } else {
                play(item, 1);
            }
            now = now.plus(PAUSE);
        }

        private void play(Item item, double share) {
            var session = new long[1];
            at(() -> session[0] = watching.open(member, course, item.id()));
            var length = (long) (length(item) * share);
            now = now.plusMillis(length + 1500);
            at(() -> watching.watched(session[0], 0, length, 1000));
        }

        private long length(Item item) {
            var asset = item.assetId();
            return asset == null
                    ? item.estimatedSeconds() * 1000
                    : assets.require(asset).durationMs();
        }

        private void answer(Item item, double knowledge) {
            var passed = new boolean[1];
            at(() -> passed[0] = attempts.take(member, course, item.id(), question -> random.nextDouble() < knowledge)
                    .passed());
            if (!passed[0]) {
                now = now.plus(Duration.ofMinutes(5));
                at(() -> attempts.take(member, course, item.id(), question -> true));
            }
        }
    }

    Learner learner(long member, long course, Instant begins, Random random) {
        return new Learner(member, course, begins, random);
    }
}
