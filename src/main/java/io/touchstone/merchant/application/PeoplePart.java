package io.touchstone.merchant.application;

import org.jspecify.annotations.Nullable;

/** Who answers for the applicant, as far as it is filled in; identity and account numbers are sealed apart. */
record PeoplePart(
        @Nullable String legalPerson,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String contactEmail) {

    static final PeoplePart EMPTY = new PeoplePart(null, null, null, null);
}
