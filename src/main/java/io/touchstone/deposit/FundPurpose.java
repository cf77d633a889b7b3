package io.touchstone.deposit;

import java.util.Locale;

/** Why the guarantee fund pays a consumer. The message key is {@code deposit.fund.purpose.<word>}. */
public enum FundPurpose {
    /** Paid before the dispute is settled, or instead of a seller whose deposit does not suffice. */
    ADVANCE,
    /** The platform cannot name the seller’s true name, address and contact (CRPL 44). */
    SELLER_UNREACHABLE,
    /** Food below the standard that the platform must answer for (FSL 131). */
    FOOD_SAFETY,
    /** The platform promised the consumer more than the law does (CRPL 44). */
    PROMISE,
    /** To keep a customer’s good will without anybody’s fault (source 000). */
    RETENTION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static FundPurpose of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
