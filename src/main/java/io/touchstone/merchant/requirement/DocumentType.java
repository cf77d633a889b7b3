package io.touchstone.merchant.requirement;

import io.touchstone.merchant.identifier.IdentifierKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Kinds of qualification documents; the message key is {@code merchant.document.<word>}. */
public enum DocumentType {
    BUSINESS_LICENCE(Dimension.BASIC, IdentifierKind.USCC),
    LEGAL_PERSON_IDENTITY(Dimension.BASIC, null),
    BANK_ACCOUNT_PROOF(Dimension.BASIC, null),
    SELF_DECLARATION(Dimension.BASIC, null),
    FOOD_TRADING_LICENCE(Dimension.INDUSTRY, IdentifierKind.FOOD_LICENCE),
    FOOD_PRODUCTION_LICENCE(Dimension.INDUSTRY, IdentifierKind.FOOD_LICENCE),
    INDUSTRIAL_PRODUCTION_LICENCE(Dimension.INDUSTRY, IdentifierKind.PRODUCTION_LICENCE),
    TRADEMARK_REGISTRATION(Dimension.BRAND, null),
    BRAND_AUTHORISATION(Dimension.BRAND, null),
    PURCHASE_PROOF(Dimension.BRAND, null),
    CCC_CERTIFICATE(Dimension.ITEM, IdentifierKind.CCC),
    TEST_REPORT(Dimension.ITEM, null),
    FACTORY_AUDIT_REPORT(Dimension.INDUSTRY, null);

    private final Dimension dimension;
    private final @Nullable IdentifierKind numberKind;

    DocumentType(Dimension dimension, @Nullable IdentifierKind numberKind) {
        this.dimension = dimension;
        this.numberKind = numberKind;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** What its number can be checked as; null when its form is not known. */
    public @Nullable IdentifierKind numberKind() {
        return numberKind;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DocumentType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
