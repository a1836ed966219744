package org.xuefen.credit.rules;

import java.util.List;

/**
 * How evidence became an amount: what the ledger keeps beside it.
 *
 * @param amountMilli thousandths of a credit; evidence earns nothing or more, a correction may take away
 */
public record Computation(List<Step> steps, long amountMilli) {
    public Computation {
        steps = List.copyOf(steps);
    }
}
