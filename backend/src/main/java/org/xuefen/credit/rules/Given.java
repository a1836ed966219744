package org.xuefen.credit.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines that stand: what was reversed is gone, what was adjusted has its sum, exemptions are set apart. */
record Given(List<Standing> lines, List<LedgerLine> exemptions) {
    /** A line that stands, and what caps have left of it. */
    static final class Standing {
        private final LedgerLine line;
        private final long amountMilli;
        private long left;

        Standing(LedgerLine line, long amountMilli) {
            this.line = line;
            this.amountMilli = amountMilli;
            this.left = amountMilli;
        }

        long id() {
            return line.id();
        }

        LedgerLine line() {
            return line;
        }

        String category() {
            return line.category();
        }

        Instant occurredAt() {
            return line.occurredAt();
        }

        long amountMilli() {
            return amountMilli;
        }

        long left() {
            return left;
        }

        void leave(long milli) {
            left = milli;
        }
    }

    static Given of(List<LedgerLine> lines) {
        var reversed = new HashSet<Long>();
        var adjusted = new HashMap<Long, Long>();
        for (var line : lines) {
            if (line.reverses() != null) {
                reversed.add(line.reverses());
            }
            if (line.adjusts() != null) {
                adjusted.merge(line.adjusts(), line.amountMilli(), Long::sum);
            }
        }
        var standing = new ArrayList<Standing>(lines.size());
        var exemptions = new ArrayList<LedgerLine>();
        for (var line : lines) {
            if (line.reverses() != null || line.adjusts() != null || reversed.contains(line.id())) {
                continue;
            }
            if (line.kind() == EntryKind.EXEMPTION) {
                exemptions.add(line);
                continue;
            }
            long amount = line.amountMilli() + adjusted.getOrDefault(line.id(), 0L);
            standing.add(new Standing(line, line.amountMilli() < 0 ? amount : Math.max(0, amount)));
        }
        standing.sort(Comparator.comparing(Standing::occurredAt).thenComparingLong(Standing::id));
        return new Given(standing, exemptions);
    }

    Map<String, Long> exempted(Instant from) {
        var found = new TreeMap<String, Long>();
        for (var line : exemptions) {
            if (!line.occurredAt().isBefore(from)) {
                found.merge(line.category(), line.amountMilli(), Long::sum);
            }
        }
        return found;
    }
}
