package io.touchstone.inspection.outcome;

import io.touchstone.rulebook.SettingKey;

/**
 * What a final failure holds for review by itself, as a published effect of the rule (D13; rules.md 8.1, fail follow-up).
 *
 * @param reach how far it goes
 * @param quickWorkingDays in which listings of other merchants are reviewed
 * @param workingDays in which the failed merchant's own are
 * @param listingsMax no more listings than this are held without a person (ruling E3 asks for one above 50)
 */
record ListingHold(Reach reach, int quickWorkingDays, int workingDays, int listingsMax) {

    static final SettingKey<ListingHold> KEY = new SettingKey<>(
            "inspection.listing_hold",
            ListingHold.class,
            new ListingHold(Reach.SAME_MODEL, 1, 3, 50),
            "D13; ruling E3");

    private static final int LISTINGS_MAX = 1000;
    private static final int DAYS_MAX = 60;

    /** Which listings are held. */
    enum Reach {
        NOTHING,
        /** The listing whose sample failed. */
        PRODUCT,
        /** That one, and those of the same model of every merchant. */
        SAME_MODEL
    }

    ListingHold {
        if (quickWorkingDays < 1 || workingDays < quickWorkingDays || workingDays > DAYS_MAX) {
            throw new IllegalArgumentException("days: " + quickWorkingDays + ", " + workingDays);
        }
        if (listingsMax < 1 || listingsMax > LISTINGS_MAX) {
            throw new IllegalArgumentException("listings: " + listingsMax);
        }
    }
}
