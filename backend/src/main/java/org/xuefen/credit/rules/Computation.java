package org.xuefen.credit.rules;

import java.util.List;

/**
 * How evidence became an amount: what the ledger keeps beside it.
 *
 * @param amountMilli thousandths of a credit
 */
public record Computation(List<Step> steps, long amountMilli) {
    public Computation {
        steps = List.copyOf(steps);
        if (amountMilli < 0) {
            throw new IllegalArgumentException("evidence earns nothing or more");
        }
    }
}
