package org.xuefen.credit.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A rational number in lowest terms, its denominator positive: what conversions calculate with. */
public record Exact(BigInteger numerator, BigInteger denominator) implements Comparable<Exact> {
    public static final Exact ZERO = of(0);

    public Exact {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator is zero");
        }
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
        var common = numerator.gcd(denominator);
        if (!common.equals(BigInteger.ONE)) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    public static Exact of(long whole) {
        return new Exact(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Exact of(long numerator, long denominator) {
        return new Exact(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public Exact plus(Exact other) {
        return new Exact(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Exact times(long factor) {
        return new Exact(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    public Exact times(Exact other) {
        return new Exact(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Exact over(long divisor) {
        return new Exact(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
    }

    /** The greatest integer that is not above this. */
    public long floor() {
        var parts = numerator.divideAndRemainder(denominator);
        var whole = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return whole.longValueExact();
    }

    /** The least integer that is not below this. */
    public long ceiling() {
        return -new Exact(numerator.negate(), denominator).floor();
    }

    /** For reading: cut (never rounded up) to at most so many decimal places, without zeros at the end. */
    public String decimal(int places) {
        var cut = new BigDecimal(numerator).divide(new BigDecimal(denominator), places, RoundingMode.DOWN);
        return cut.signum() == 0 ? "0" : cut.stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(Exact other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
