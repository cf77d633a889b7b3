package io.touchstone.restriction.loop;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a consumer does about one merchant.
 *
 * @param weight 1 takes it as any other, 0 leaves it out
 */
public record Enforced(String merchantId, boolean eligible, BigDecimal weight, String reason, Instant keptAt) {}
