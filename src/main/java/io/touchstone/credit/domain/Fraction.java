package io.touchstone.credit.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/** An exact number: ratings' averages and their averages are compared and rounded only at the very end (rulings D3 to D6). */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final int DECIMALS = 5;

    static final Fraction ZERO = of(0, 1);

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

    private static Fraction sum(List<Fraction> all) {
        if (all.size() <= 1) {
            return all.isEmpty() ? ZERO : all.get(0);
        }
        int half = all.size() / 2;
        return sum(all.subList(0, half)).plus(sum(all.subList(half, all.size())));
    }

    Fraction plus(Fraction other) {
        if (denominator.equals(other.denominator)) {
            return reduced(numerator.add(other.numerator), denominator);
        }
        return reduced(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /** @throws ArithmeticException when the other is not positive */
    Fraction dividedBy(Fraction other) {
        return reduced(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    boolean isZero() {
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
