package org.xuefen.study.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** An immutable set of milliseconds, kept as sorted, disjoint, never touching half-open intervals. */
public final class IntervalSet {
    public static final IntervalSet EMPTY = new IntervalSet(new long[0]);

    /** from, to, from, to, …: strictly increasing, so that an index's parity says whether one is inside. */
    private final long[] borders;

    private IntervalSet(long[] borders) {
        this.borders = borders;
    }

    public static IntervalSet of(long from, long to) {
        return from < to ? new IntervalSet(new long[] {from, to}) : EMPTY;
    }

    public static IntervalSet of(List<Span> spans) {
        if (separate(spans)) {
            var borders = new long[spans.size() * 2];
            for (int i = 0; i < spans.size(); i++) {
                borders[2 * i] = spans.get(i).from();
                borders[2 * i + 1] = spans.get(i).to();
            }
            return spans.isEmpty() ? EMPTY : new IntervalSet(borders);
        }
        var set = EMPTY;
        for (var span : spans) {
            set = set.union(of(span.from(), span.to()));
        }
        return set;
    }

    public IntervalSet union(IntervalSet other) {
        return combine(this, other, (a, b) -> a || b);
    }

    public IntervalSet subtract(IntervalSet other) {
        return combine(this, other, (a, b) -> a && !b);
    }

    public IntervalSet intersect(IntervalSet other) {
        return combine(this, other, (a, b) -> a && b);
    }

    /** How many milliseconds are in the set. */
    public long measure() {
        long sum = 0;
        for (int i = 0; i < borders.length; i += 2) {
            sum += borders[i + 1] - borders[i];
        }
        return sum;
    }

    /** The number of separate intervals. */
    public int pieces() {
        return borders.length / 2;
    }

    public boolean isEmpty() {
        return borders.length == 0;
    }

    public boolean contains(long millisecond) {
        int at = Arrays.binarySearch(borders, millisecond);
        return at >= 0 ? at % 2 == 0 : (-at - 1) % 2 == 1;
    }

    /** The end of the last interval, or 0 when there is none. */
    public long end() {
        return isEmpty() ? 0 : borders[borders.length - 1];
    }

    /** The last {@code millis} milliseconds of the set, or all of it when it has fewer. */
    public IntervalSet latest(long millis) {
        long left = millis;
        for (int i = borders.length - 2; i >= 0 && left > 0; i -= 2) {
            long length = borders[i + 1] - borders[i];
            if (length >= left) {
                return intersect(of(borders[i + 1] - left, end()));
            }
            left -= length;
        }
        return left > 0 ? this : EMPTY;
    }

    /** The set with every hole shorter than {@code gap} filled. */
    public IntervalSet coalesce(long gap) {
        var kept = new long[borders.length];
        int n = 0;
        for (int i = 0; i < borders.length; i += 2) {
            if (n > 0 && borders[i] - kept[n - 1] < gap) {
                kept[n - 1] = borders[i + 1];
            } else {
                kept[n++] = borders[i];
                kept[n++] = borders[i + 1];
            }
        }
        return new IntervalSet(Arrays.copyOf(kept, n));
    }

    /** The set in at most {@code pieces} intervals, the shortest kinds of holes filled first. */
    public IntervalSet within(int pieces) {
        var set = this;
        for (long gap = 250; set.pieces() > pieces; gap *= 2) {
            set = set.coalesce(gap);
        }
        return set;
    }

    public List<Span> spans() {
        return IntStream.range(0, pieces())
                .mapToObj(i -> new Span(borders[2 * i], borders[2 * i + 1]))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntervalSet set && Arrays.equals(borders, set.borders);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(borders);
    }

    @Override
    public String toString() {
        return spans().toString();
    }

    /** In order, none empty, none touching the next: the form the set keeps, and the one it is stored in. */
    private static boolean separate(List<Span> spans) {
        long last = Long.MIN_VALUE;
        for (var span : spans) {
            if (span.from() <= last || span.length() == 0) {
                return false;
            }
            last = span.to();
        }
        return true;
    }

    private interface Membership {
        boolean in(boolean a, boolean b);
    }

    /** One sweep over both borders; {@code rule} says who is inside and must leave outside what is in neither. */
    private static IntervalSet combine(IntervalSet first, IntervalSet second, Membership rule) {
        long[] a = first.borders;
        long[] b = second.borders;
        var out = new long[a.length + b.length];
        int i = 0;
        int j = 0;
        int n = 0;
        while (i < a.length || j < b.length) {
            long at = Math.min(i < a.length ? a[i] : Long.MAX_VALUE, j < b.length ? b[j] : Long.MAX_VALUE);
            if (i < a.length && a[i] == at) {
                i++;
            }
            if (j < b.length && b[j] == at) {
                j++;
            }
            boolean wasInside = n % 2 == 1;
            if (rule.in(i % 2 == 1, j % 2 == 1) != wasInside) {
                out[n++] = at;
            }
        }
        return n == 0 ? EMPTY : new IntervalSet(Arrays.copyOf(out, n));
    }
}
