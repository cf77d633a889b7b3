package io.touchstone.inspection.lab;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a laboratory’s own record says of it (D15).
 *
 * @param open orders it has not answered
 * @param onTime answered by the day promised, of those answered
 * @param medianDays from the part’s leaving to the first result
 * @param promisedDays what it promised for the same orders, in the middle
 * @param overturned first tests that the retest contradicted, of those that were retested
 * @param scored proficiency values with |z| up to 3, of those scored
 * @param unsatisfactory whether the last one was beyond 3
 */
public record LabTrust(
        long open,
        Share onTime,
        @Nullable Double medianDays,
        @Nullable Double promisedDays,
        Share overturned,
        Share scored,
        boolean unsatisfactory) {

    static final LabTrust NONE = new LabTrust(0, new Share(0, 0), null, null, new Share(0, 0), new Share(0, 0), false);

    /** A value it gave in a proficiency round. */
    public record Round(
            String number,
            String nameZh,
            String nameEn,
            String itemCode,
            @Nullable BigDecimal value,
            String unit,
            @Nullable Double z,
            Instant at) {

        /** How the score reads (ISO 13528, 9.4): good, attention, bad, or neutral while there is none. */
        public String tone() {
            return toneOf(z);
        }
    }

    static String toneOf(@Nullable Double z) {
        if (z == null) {
            return "neutral";
        }
        double far = Math.abs(z);
        if (far > RobustScores.UNSATISFACTORY) {
            return "bad";
        }
        return far > RobustScores.QUESTIONABLE ? "attention" : "good";
    }

    /** How often it and another laboratory said the same of the same item of the same sample. */
    public record Agreement(String otherCode, String otherNameZh, String otherNameEn, Share same) {}

    /** Between 0 and 1, a half where nothing is known yet; halved after an unsatisfactory round. */
    double mark() {
        double punctual = (onTime.hits() + 1.0) / (onTime.of() + 2.0);
        double upheld = (overturned.of() - overturned.hits() + 1.0) / (overturned.of() + 2.0);
        double mark = (punctual + upheld) / 2;
        return unsatisfactory ? mark / 2 : mark;
    }
}
