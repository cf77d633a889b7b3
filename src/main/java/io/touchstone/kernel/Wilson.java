package io.touchstone.kernel;

/**
 * Where a share lies with 95 % confidence, by Wilson's score interval (ruling K1): it stays within 0 and 1, and few cases make it wide.
 *
 * @param low from 0
 * @param high up to 1
 */
public record Wilson(double low, double high) {

    /** The 97.5 % point of the normal distribution. */
    public static final double Z = 1.959963984540054;

    /**
     * Of a share seen {@code hits} times in {@code of}; the whole range when nothing was looked at. A mean of something that lies
     * between two bounds may be given as a share of the way from one to the other: nothing spreads more than what is always at one
     * of the bounds, so the interval is then never too narrow.
     *
     * @param hits from 0 to {@code of}
     */
    public static Wilson of(double hits, long of) {
        if (of == 0) {
            return new Wilson(0, 1);
        }
        double middle = hits + Z * Z / 2;
        double half = Z * Math.sqrt(hits * (of - hits) / of + Z * Z / 4);
        double scale = of + Z * Z;
        return new Wilson(
                hits == 0 ? 0 : Math.max(0, (middle - half) / scale),
                hits == of ? 1 : Math.min(1, (middle + half) / scale));
    }
}
