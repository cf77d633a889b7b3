package io.touchstone.merchant.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Suspend a shop for a typed reason. */
public record SuspendShop(SuspensionType type, @Nullable Instant until, String reason) {}
