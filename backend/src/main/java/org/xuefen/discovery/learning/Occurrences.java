package org.xuefen.discovery.learning;

/** Where each course was chosen: places in {@link Sequences#chosen}, course by course, and whose choice each place is. */
final class Occurrences {
    private final Sequences choices;
    private final int[] starts;
    private final int[] places;
    private final int[] member;

    Occurrences(Sequences choices, int[] starts, int[] places, int[] member) {
        this.choices = choices;
        this.starts = starts;
        this.places = places;
        this.member = member;
    }

    Sequences choices() {
        return choices;
    }

    int[] starts() {
        return starts;
    }

    int[] places() {
        return places;
    }

    int[] member() {
        return member;
    }

    static Occurrences of(Sequences choices) {
        var starts = new int[choices.courses().length + 1];
        for (int course : choices.chosen()) {
            starts[course + 1]++;
        }
        for (int course = 1; course < starts.length; course++) {
            starts[course] += starts[course - 1];
        }
        var next = starts.clone();
        var places = new int[choices.size()];
        var member = new int[choices.size()];
        for (int who = 0; who < choices.members(); who++) {
            for (int at = choices.start(who); at < choices.end(who); at++) {
                places[next[choices.chosen()[at]]++] = at;
                member[at] = who;
            }
        }
        return new Occurrences(choices, starts, places, member);
    }

    int from(int course) {
        return starts[course];
    }

    int until(int course) {
        return starts[course + 1];
    }

    /** How many members have a course: each takes one once. */
    int members(int course) {
        return until(course) - from(course);
    }

    int firstOf(int place) {
        return choices.start(member[place]);
    }

    int lastOf(int place) {
        return choices.end(member[place]) - 1;
    }
}
