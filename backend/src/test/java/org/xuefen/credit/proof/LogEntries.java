package org.xuefen.credit.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.EntryKind;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.shared.Ids;

/** Entries for tests of the log, which does not ask who earned them. */
final class LogEntries {
    private LogEntries() {}

    static Entry entry() {
        long id = Ids.next();
        return new Entry(
                id,
                id,
                1,
                1,
                EntryKind.AWARD,
                Entry.COURSE,
                42,
                "2026",
                0,
                null,
                "policy",
                DeliveryMethod.SELF_STUDY,
                800,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                7,
                "/1/7/",
                Entry.GENERATED,
                0,
                "ab".repeat(32),
                "[{\"step\":\"ACHIEVED\",\"key\":\"读\"}]",
                null,
                null);
    }

    /** Appended to the ledger, in order. */
    static List<Long> append(XuefenApp app, int count) {
        var ids = new ArrayList<Long>();
        for (int done = 0; done < count; done += 1000) {
            var chunk = IntStream.range(done, Math.min(count, done + 1000))
                    .mapToObj(_ -> entry())
                    .toList();
            app.bean(Ledger.class).appendAll(chunk);
            chunk.forEach(entry -> ids.add(entry.id()));
        }
        return ids;
    }

    /** Appended and taken up into the log. */
    static List<Long> log(XuefenApp app, int count) {
        var ids = append(app, count);
        app.bean(Sequencer.class).catchUp();
        return ids;
    }
}
