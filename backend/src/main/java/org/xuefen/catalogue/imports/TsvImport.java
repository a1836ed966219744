package org.xuefen.catalogue.imports;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.catalogue.Channels;
import org.xuefen.catalogue.ListedCourse;
import org.xuefen.catalogue.Listings;
import org.xuefen.catalogue.Listings.Outcome;
import org.xuefen.shared.Refusal;

/** Reads a file, says what it would do, and does it by the batch. Each batch is a transaction of its own. */
@Singleton
class TsvImport {
    private final Listings listings;
    private final Channels channels;

    TsvImport(Listings listings, Channels channels) {
        this.listings = listings;
        this.channels = channels;
    }

    Checked check(long ownerId, byte[] file, String channelCode) {
        if (channels.find(channelCode).isEmpty()) {
            throw Refusal.field("channel", CatalogueRefusals.CHANNEL_UNKNOWN, channelCode);
        }
        var content = TsvFile.read(file);
        var read = ListedCourses.of(content.lines());
        var findings = new ArrayList<>(content.findings());
        findings.addAll(read.findings());
        var outcome = new Outcome(0, 0, 0);
        for (var batch : batches(read.courses())) {
            outcome = sum(outcome, listings.compare(ownerId, channelCode, batch));
            listings.foreign(ownerId, batch).stream()
                    .map(listing -> read.line(listing))
                    .map(line -> LineFinding.refused(line, "id", "listed-by-another"))
                    .forEach(findings::add);
        }
        return new Checked(content.total(), read.courses(), findings, outcome);
    }

    /** @param goOn told after each batch how many courses are done, and with what outcome; false stops */
    Outcome write(long ownerId, String channelCode, List<ListedCourse> courses, BiPredicate<Integer, Outcome> goOn) {
        var outcome = new Outcome(0, 0, 0);
        int done = 0;
        for (var batch : batches(courses)) {
            outcome = sum(outcome, listings.publish(ownerId, channelCode, batch));
            done += batch.size();
            if (!goOn.test(done, outcome)) {
                break;
            }
        }
        return outcome;
    }

    private static List<List<ListedCourse>> batches(List<ListedCourse> courses) {
        var batches = new ArrayList<List<ListedCourse>>();
        for (int i = 0; i < courses.size(); i += Listings.MAX_BATCH) {
            batches.add(courses.subList(i, Math.min(courses.size(), i + Listings.MAX_BATCH)));
        }
        return batches;
    }

    private static Outcome sum(Outcome a, Outcome b) {
        return new Outcome(a.created() + b.created(), a.updated() + b.updated(), a.unchanged() + b.unchanged());
    }
}
