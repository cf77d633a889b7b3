package io.touchstone.merchant.people;

import java.time.Instant;
import java.util.UUID;

/** An invitation to speak for a shop, that nobody has taken up yet. */
public record Invitation(UUID id, String merchantId, String shopName, SeatRole role, String email, Instant expiresAt) {}
