package org.xuefen.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;

/** Growth records written by other parts of the program, under the rules that hold for everyone. */
public interface GrowthRecords {
    /**
     * What a member enters.
     *
     * @param kind {@code DEGREE}, {@code POST} or {@code BADGE}
     * @param title a degree's subject, what a post or badge is called
     * @param organization the school, the issuer, where a post is held
     * @param level of a degree: {@code ASSOCIATE}, {@code BACHELOR}, …
     */
    record Entered(
            String kind,
            String title,
            String organization,
            @Nullable String level,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            String number) {}

    /**
     * Enters and submits.
     *
     * @param papers documents by their names
     * @return its id
     */
    long submit(long memberId, Entered entered, SequencedMap<String, byte[]> papers);

    void confirm(Caller organizer, long id, String note);

    /**
     * Gives each of them points for service.
     *
     * @param key of the request; the same one gives once
     * @param kind {@code volunteering}, {@code teaching}, {@code organizing}, {@code community-help}, {@code other}
     */
    void give(Caller organizer, String key, List<Long> memberIds, String kind, int points, LocalDate day, String note);
}
