package org.xuefen.credit.proof;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SQL that any server takes for the numbers from 0 to before 100,000, in one column {@code n}. */
final class Numbers {
    private static final String DIGITS = "("
            + IntStream.range(0, 10).mapToObj(i -> "select " + i + " as d").collect(Collectors.joining(" union all "))
            + ")";

    static final String TABLE =
            "(select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d as n from %1$s a, %1$s b, %1$s c, %1$s e, %1$s f) numbers"
                    .formatted(DIGITS);

    private Numbers() {}
}
