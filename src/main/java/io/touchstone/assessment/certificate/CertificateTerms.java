package io.touchstone.assessment.certificate;

import io.touchstone.rulebook.SettingKey;

/**
 * How long certificates hold, and on what they may rest.
 *
 * @param validYears from the day of the award; the day before its anniversary is the last one
 * @param assessmentMonthsMax how long ago an assessment may have been frozen when stars are awarded by it
 */
record CertificateTerms(int validYears, int assessmentMonthsMax) {

    static final SettingKey<CertificateTerms> KEY = new SettingKey<>(
            "assessment.certificate",
            CertificateTerms.class,
            new CertificateTerms(3, 12),
            "feature L4; own choice: source 004 names no validity");

    private static final int YEARS_MAX = 10;
    private static final int MONTHS_MAX = 36;

    CertificateTerms {
        if (validYears < 1 || validYears > YEARS_MAX || assessmentMonthsMax < 1 || assessmentMonthsMax > MONTHS_MAX) {
            throw new IllegalArgumentException("certificates: " + validYears + ", " + assessmentMonthsMax);
        }
    }
}
