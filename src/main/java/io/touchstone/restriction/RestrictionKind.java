package io.touchstone.restriction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may not be done, or only worse (contract, eligibility); the API's word is the lower-case name. */
public enum RestrictionKind {
    SEARCH,
    PUBLISH,
    RECRUITMENT,
    CAMPAIGN,
    FINANCE,
    SHIELDING,
    SETTLEMENT_TERM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RestrictionKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
