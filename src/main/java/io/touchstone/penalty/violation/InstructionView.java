package io.touchstone.penalty.violation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An order of an authority as it was entered.
 *
 * @param holding whether the product is still held off the shelf on its account
 */
public record InstructionView(
        UUID id,
        String caseNumber,
        String authority,
        String documentNo,
        LocalDate issuedOn,
        String merchantId,
        String productId,
        Instant enteredAt,
        boolean holding) {}
