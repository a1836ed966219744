package org.xuefen.discovery.learning;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What members chose, member by member, each in the order of time. Flat arrays: a million choices are 20 MB. A course is its
 * place among the ids of all courses, which stand in ascending order; times are milliseconds of the epoch.
 */
public final class Sequences {
    private final long[] courses;
    private final int[] starts;
    private final int[] chosen;
    private final long[] times;

    Sequences(long[] courses, int[] starts, int[] chosen, long[] times) {
        this.courses = courses;
        this.starts = starts;
        this.chosen = chosen;
        this.times = times;
    }

    public long[] courses() {
        return courses;
    }

    public int[] starts() {
        return starts;
    }

    public int[] chosen() {
        return chosen;
    }

    public long[] times() {
        return times;
    }

    public int members() {
        return starts.length - 1;
    }

    public int size() {
        return chosen.length;
    }

    /** Where a course stands in {@link #courses}; negative when it is not among them. */
    int place(long courseId) {
        return Arrays.binarySearch(courses, courseId);
    }

    int start(int member) {
        return starts[member];
    }

    int end(int member) {
        return starts[member + 1];
    }

    /** The ids of what a member chose first, up to a place in {@link #chosen}. */
    long[] history(int member, int until) {
        return Arrays.stream(chosen, start(member), until)
                .mapToLong(course -> courses[course])
                .toArray();
    }

    /** The choices that {@code keep} says yes to, by their place; members left with none are left out. */
    Sequences only(IntPredicate keep) {
        var builder = new Builder();
        for (int member = 0; member < members(); member++) {
            for (int at = start(member); at < end(member); at++) {
                if (keep.test(at)) {
                    builder.add(member, courses[chosen[at]], times[at]);
                }
            }
        }
        return builder.build();
    }

    /** Takes choices member by member; of one member in any order. */
    public static final class Builder {
        private long[] courses = new long[1024];
        private long[] times = new long[1024];
        private int[] starts = new int[256];
        private int size;
        private int members;
        private long member;

        public void add(long memberId, long courseId, Instant at) {
            add(memberId, courseId, at.toEpochMilli());
        }

        void add(long memberId, long courseId, long at) {
            if (members == 0 || memberId != member) {
                closeMember();
                starts = members == starts.length ? Arrays.copyOf(starts, 2 * members) : starts;
                starts[members++] = size;
                member = memberId;
            }
            if (size == courses.length) {
                courses = Arrays.copyOf(courses, 2 * size);
                times = Arrays.copyOf(times, 2 * size);
            }
            courses[size] = courseId;
            times[size++] = at;
        }

        /** Into the order of time; what was chosen in the same moment stays in the order it came in. */
        private void closeMember() {
            if (members == 0) {
                return;
            }
            for (int i = starts[members - 1] + 1; i < size; i++) {
                long course = courses[i];
                long time = times[i];
                int at = i;
                for (; at > starts[members - 1] && times[at - 1] > time; at--) {
                    courses[at] = courses[at - 1];
                    times[at] = times[at - 1];
                }
                courses[at] = course;
                times[at] = time;
            }
        }

        public Sequences build() {
            closeMember();
            var known = Arrays.stream(courses, 0, size).sorted().distinct().toArray();
            var chosen = new int[size];
            for (int i = 0; i < size; i++) {
                chosen[i] = Arrays.binarySearch(known, courses[i]);
            }
            var ends = Arrays.copyOf(starts, members + 1);
            ends[members] = size;
            return new Sequences(known, ends, chosen, Arrays.copyOf(times, size));
        }
    }
}
