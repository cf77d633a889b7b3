package io.touchstone.deposit.fund;

import io.touchstone.deposit.FundPurpose;
import io.touchstone.kernel.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as a person asks for it.
 *
 * @param once made when the form was shown, so that a form sent twice pays once
 */
public record NewFundPayment(
        UUID once,
        String merchantId,
        @Nullable String orderId,
        FundPurpose purpose,
        Money amount,
        String caseNo,
        String reason) {}
