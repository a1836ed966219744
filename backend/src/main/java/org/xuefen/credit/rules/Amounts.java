package org.xuefen.credit.rules;

/** Thousandths and milliseconds as people read them. */
public final class Amounts {
    private Amounts() {}

    /** 800 → "0.8", 1000 → "1", −1250 → "-1.25". */
    public static String text(long milli) {
        return Exact.of(milli, 1000).decimal(3);
    }

    /** An exact amount of thousandths in credits, cut after the third place: 2310000/2700 → "0.855". */
    static String decimal(Exact milli) {
        return milli.over(1000).decimal(3);
    }

    /** 2,310,000 ms → "38.5"; cut after the second place. */
    static String minutes(long millis) {
        return Exact.of(millis, 60_000).decimal(2);
    }
}
