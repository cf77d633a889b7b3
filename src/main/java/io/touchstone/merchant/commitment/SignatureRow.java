package io.touchstone.merchant.commitment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shop in the list of those that are asked to sign.
 *
 * @param signedVersion the newest version it signed; null when it never did
 * @param current whether that is the version in force
 */
public record SignatureRow(
        String merchantId,
        String name,
        @Nullable Integer signedVersion,
        @Nullable Instant signedAt,
        boolean current) {}
