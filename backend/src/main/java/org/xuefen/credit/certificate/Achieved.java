package org.xuefen.credit.certificate;

import java.time.Instant;
import java.util.List;

/**
 * That the ledger has earned a certificate.
 *
 * @param occurrence tells repeated achievements of one design apart: a year, or {@code once}
 * @param at when the entry that completed it occurred
 * @param milli what it comes to, thousandths of a credit
 * @param entryIds the entries it rests on, in the order they occurred
 * @param unitId where the member stood then
 */
record Achieved(
        String occurrence,
        int year,
        Instant at,
        long milli,
        long schemeId,
        long schemeVersionId,
        List<Long> entryIds,
        long unitId) {}
