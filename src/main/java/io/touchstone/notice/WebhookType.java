package io.touchstone.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The facts that are told to other systems (contract, "Live facts out"). */
public enum WebhookType {
    MERCHANT_STATE_CHANGED("merchant.state_changed"),
    CREDIT_LEVEL_CHANGED("credit.level_changed"),
    RESTRICTION_IMPOSED("restriction.imposed"),
    RESTRICTION_LIFTED("restriction.lifted"),
    DEPOSIT_SHORTFALL("deposit.shortfall"),
    INSPECTION_FAILED("inspection.failed"),
    PENALTY_DECIDED("penalty.decided"),
    PRODUCT_DELISTED("product.delisted");

    private final String word;

    WebhookType(String word) {
        this.word = word;
    }

    /** As it stands in {@code type} of the body. */
    public String word() {
        return word;
    }

    /** What its name is in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WebhookType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
