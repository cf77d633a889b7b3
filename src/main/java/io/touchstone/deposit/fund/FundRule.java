package io.touchstone.deposit.fund;

import io.touchstone.kernel.Rule;

/** What the guarantee fund, debts and fines must keep. */
public enum FundRule implements Rule {
    /** The fund is kept in yuan. */
    FUND_CURRENCY,
    /** What merchants owe the fund is not money it can pay with. */
    FUND_EXHAUSTED,
    FUND_PAYMENT_CAP,
    FUND_ORDER_CAP,
    FUND_CONSUMER_CAP,
    FUND_DAY_CAP,
    /** The same id was told before with other contents. */
    FUND_PAYMENT_DIFFERS,
    FUND_ORDER_UNKNOWN,
    FAULT_DECIDED_SO,
    /** Whoever asked for a payment does not decide who bears it. */
    FAULT_BY_ANOTHER,
    CHARGE_DIFFERS,
    CHARGE_RETURNED,
    DEBT_PAID,
    NOTHING_TO_OFFSET,
    WRITE_OFF_TOO_MUCH;

    @Override
    public String module() {
        return "deposit";
    }
}
