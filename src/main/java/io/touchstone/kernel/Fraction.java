package io.touchstone.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/** An exact number: averages and scores are compared exactly and rounded only at the very end (rulings D3 to D6 and Q1). */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final int DECIMALS = 5;

    public static final Fraction ZERO = of(0, 1);

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new ArithmeticException("denominator");
        }
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The exact mean; added up in halves, so that numbers stay short for long. */
    public static Fraction mean(List<Fraction> all) {
        return sum(all).dividedBy(of(all.size(), 1));
    }

    /** The exact sum; nothing for none. */
    public static Fraction sum(List<Fraction> all) {
        if (all.size() <= 1) {
            return all.isEmpty() ? ZERO : all.get(0);
        }
        int half = all.size() / 2;
        return sum(all.subList(0, half)).plus(sum(all.subList(half, all.size())));
    }

    public Fraction plus(Fraction other) {
        if (denominator.equals(other.denominator)) {
            return reduced(numerator.add(other.numerator), denominator);
        }
        return reduced(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /** @throws ArithmeticException when the other is not positive */
    public Fraction dividedBy(Fraction other) {
        return reduced(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Fraction times(Fraction other) {
        return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The exact value of a decimal, such as a weight. */
    public static Fraction of(BigDecimal value) {
        BigInteger ten = BigInteger.TEN.pow(Math.max(0, value.scale()));
        return reduced(value.multiply(new BigDecimal(ten)).toBigIntegerExact(), ten);
    }

    /** Cut off, never up, to so many decimals; what is shown can then never reach a bound that the number itself misses. */
    public BigDecimal roundedDown(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.FLOOR);
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /** Rounded half up by magnitude to the 5 decimals of the API. */
    public BigDecimal rounded() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), DECIMALS, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        return new Fraction(numerator.divide(common), denominator.divide(common));
    }
}
