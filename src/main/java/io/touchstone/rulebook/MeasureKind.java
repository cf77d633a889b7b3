package io.touchstone.rulebook;

import java.util.Locale;

/** What a rule may order besides points (E2). The message key is {@code rulebook.measure.<word>}. */
public enum MeasureKind {
    SEARCH_DEMOTION,
    SHOP_SHIELDING,
    PUBLISHING_BAN,
    RECRUITMENT_BAN,
    CAMPAIGN_BAN,
    FINANCE_BAN,
    SETTLEMENT_EXTENSION,
    DELIST_LISTING,
    DELIST_SHOP,
    VOID_RATINGS,
    DEPOSIT_HOLD,
    FINE,
    SUSPENSION,
    CLOSURE,
    BAN,
    DOCUMENT_HOLD,
    PUBLIC_WARNING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MeasureKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
