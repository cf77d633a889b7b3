package io.touchstone.deposit;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pay a consumer out of the guarantee fund.
 *
 * @param paymentId whose decision it carries out; told again it pays nothing again
 * @param merchantId the shop the consumer bought from
 * @param orderId null when the case is about no single order
 * @param buyerId null when the consumer is no buyer of the platform
 * @param by who asked for it
 * @param approver the second person; null when none was needed
 */
public record PayFromFund(
        UUID paymentId,
        String merchantId,
        @Nullable String orderId,
        @Nullable String buyerId,
        FundPurpose purpose,
        Money amount,
        String caseNo,
        String reason,
        Instant at,
        Actor by,
        @Nullable Actor approver) {}
