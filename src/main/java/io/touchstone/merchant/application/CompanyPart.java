package io.touchstone.merchant.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who applies, as far as it is filled in. */
record CompanyPart(
        @Nullable String sellerKind,
        @Nullable String companyName,
        @Nullable String uscc,
        @Nullable LocalDate licenceValidUntil,
        @Nullable String divisionCode,
        @Nullable String registeredAddress) {

    static final CompanyPart EMPTY = new CompanyPart(null, null, null, null, null, null);
}
