package io.touchstone.inspection.lab;

/**
 * How many of how many, with the 95 % interval of Wilson: few cases make a wide one.
 *
 * @param of 0 where there was none yet
 */
public record Share(long hits, long of) {

    private static final double Z = 1.959963984540054;

    public boolean isKnown() {
        return of > 0;
    }

    public double value() {
        return of == 0 ? 0 : (double) hits / of;
    }

    public double low() {
        return of == 0 ? 0 : Math.max(0, centre() - reach());
    }

    public double high() {
        return of == 0 ? 1 : Math.min(1, centre() + reach());
    }

    private double centre() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double reach() {
        double p = value();
        return Z / (1 + Z * Z / of) * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
    }
}
