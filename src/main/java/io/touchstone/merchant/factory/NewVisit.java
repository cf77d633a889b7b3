package io.touchstone.merchant.factory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit to be planned, for an applicant or for a merchant.
 *
 * @param auditorKind {@code own} staff or {@code third_party}
 * @param auditor who goes: a person or a body
 */
public record NewVisit(
        @Nullable UUID applicationId,
        @Nullable String merchantId,
        String factoryName,
        String address,
        String auditorKind,
        String auditor,
        LocalDate on) {}
