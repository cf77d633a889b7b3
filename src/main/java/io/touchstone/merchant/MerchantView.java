package io.touchstone.merchant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A shop as the platform reported it. */
public record MerchantView(
        String merchantId,
        String name,
        @Nullable String uscc,
        boolean usccValid,
        String categoryCode,
        @Nullable String shopType,
        @Nullable String accountId,
        @Nullable LocalDate openedOn) {}
