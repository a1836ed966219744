package org.xuefen.credit.rules;

import org.jspecify.annotations.Nullable;

/**
 * One line of a scheme: for what was learned this way, in this part, count that time, convert it so, round it so.
 *
 * @param category only for what belongs to this category or beneath it; null: for all
 * @param itemCapMilli the most that one piece of evidence can give, in thousandths; null: no such cap
 */
public record ConversionRule(
        DeliveryMethod method,
        Participation participation,
        @Nullable String category,
        Counted counted,
        Conversion conversion,
        Rounding rounding,
        @Nullable Long itemCapMilli) {}
