package io.touchstone.deposit.work;

import io.touchstone.shell.WorkChange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to the money of shops, counted by days on the workbench. */
@Configuration(proxyBeanMethods = false)
class DepositChanges {

    @Bean
    WorkChange moneyReceivedChange() {
        return new WorkChange("deposit.received", "ledger:read", "/admin/deposits/merchants/{}", 60, """
                select p.merchant_id as id, p.bank_reference as label, p.merchant_id, p.received_at as at
                 from deposit_payment p
                 where p.received_at >= :from and p.received_at < :to""");
    }

    @Bean
    WorkChange holdsPlacedChange() {
        return new WorkChange("deposit.held", "ledger:read", "/admin/deposits/holds/{}", 61, """
                select h.hold_id::text as id, h.case_no as label, h.merchant_id, h.placed_at as at
                 from deposit_hold h
                 where h.placed_at >= :from and h.placed_at < :to""");
    }

    @Bean
    WorkChange fundPaidChange() {
        return new WorkChange("deposit.fund-paid", "fund:read", "/admin/deposits/fund/payments/{}", 62, """
                select p.payment_id::text as id, p.case_no as label, p.merchant_id, p.paid_at as at
                 from deposit_fund_payment p
                 where p.paid_at >= :from and p.paid_at < :to""");
    }
}
