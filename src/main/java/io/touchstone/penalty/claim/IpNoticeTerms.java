package io.touchstone.penalty.claim;

import io.touchstone.rulebook.SettingKey;

/**
 * The clocks of a notice (ECL 42 to 44; rules.md 3.6).
 *
 * @param checkWorkingDays in which staff says whether a notice is complete
 * @param waitDays natural days after the counter-statement arrived in which the holder may tell of a complaint or a suit
 * @param productsMax how many products one notice may name
 */
record IpNoticeTerms(int checkWorkingDays, int waitDays, int productsMax) {

    static final SettingKey<IpNoticeTerms> KEY = new SettingKey<>(
            "penalty.ip_notice", IpNoticeTerms.class, new IpNoticeTerms(2, 15, 50), "ECL art. 42-44; rules.md 3.6");

    private static final int DAYS_MAX = 60;
    private static final int PRODUCTS_MAX = 500;

    IpNoticeTerms {
        if (checkWorkingDays < 1 || checkWorkingDays > DAYS_MAX || waitDays < 1 || waitDays > DAYS_MAX) {
            throw new IllegalArgumentException("days: " + checkWorkingDays + ", " + waitDays);
        }
        if (productsMax < 1 || productsMax > PRODUCTS_MAX) {
            throw new IllegalArgumentException("products: " + productsMax);
        }
    }
}
