package io.touchstone.merchant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a shop may open (A11). The module that keeps deposits implements it; while none does, the page of a merchant
 * says that no gate is set and nothing stands in the way.
 */
@FunctionalInterface
public interface OpeningGate {

    Answer ask(String merchantId, Instant at);

    /**
     * @param reasonKey message key of what is missing; null when the gate is open
     */
    record Answer(boolean open, @Nullable String reasonKey, String... arguments) {}
}
