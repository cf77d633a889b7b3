package io.touchstone.deposit.picture;

import io.touchstone.shell.MerchantHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Money that came, was frozen, taken and given back, longer terms and calls to top up in a merchant’s timeline. */
@Configuration(proxyBeanMethods = false)
class DepositHistory {

    @Bean
    MerchantHistory moneyHistory() {
        return new MerchantHistory("money", "ledger:read", 30, """
                select p.received_at, 'payment-' || p.payment_id, 'deposit.history.paid', null::text[], null::text, null::text, p.amount_minor,
                       p.currency::text, '/admin/deposits/merchants/' || p.merchant_id, null::text
                  from deposit_payment p where p.merchant_id = :merchant
                union all
                select h.placed_at, 'hold-' || h.hold_id, 'deposit.history.frozen', null, h.case_no, h.reason, h.amount_minor, h.currency::text,
                       '/admin/deposits/holds/' || h.hold_id, null
                  from deposit_hold h where h.merchant_id = :merchant
                union all
                select a.at, 'hold-act-' || a.act_id, 'deposit.history.hold.' || a.kind, null, h.case_no, a.reason, a.amount_minor,
                       h.currency::text, '/admin/deposits/holds/' || h.hold_id,
                       case when a.kind in ('release', 'expiry') then 'hold-' || h.hold_id end
                  from deposit_hold h join deposit_hold_act a using (hold_id) where h.merchant_id = :merchant
                union all
                select c.charged_at, 'charge-' || c.charge_id, 'deposit.history.charged', null, c.case_no, c.reason, c.amount_minor,
                       c.currency::text, '/admin/deposits/merchants/' || c.merchant_id, null
                  from deposit_charge c where c.merchant_id = :merchant
                union all
                select r.returned_at, 'charge-back-' || c.charge_id, 'deposit.history.returned', null, c.case_no, r.reason,
                       r.returned_minor + r.forgiven_minor, c.currency::text, '/admin/deposits/merchants/' || c.merchant_id,
                       'charge-' || c.charge_id
                  from deposit_charge c join deposit_charge_return r using (charge_id) where c.merchant_id = :merchant
                union all
                select f.requested_at, 'refund-' || f.refund_id, 'deposit.history.refund-asked', null, f.number, null, f.amount_minor,
                       f.currency::text, '/admin/deposits/refunds/' || f.number, null
                  from deposit_refund f where f.merchant_id = :merchant
                union all
                select f.ended_at, 'refund-end-' || f.refund_id, 'deposit.history.refund-ended',
                       array['#deposit.refund.state.' || f.state], f.number, f.ending, f.amount_minor, f.currency::text,
                       '/admin/deposits/refunds/' || f.number, null
                  from deposit_refund f where f.merchant_id = :merchant and f.ended_at is not null
                union all
                select d.opened_at, 'debt-' || d.debt_id, 'deposit.history.debt', null, d.case_no, null, d.amount_minor, d.currency::text,
                       '/admin/deposits/receivables/' || d.debt_id, null
                  from deposit_debt d where d.merchant_id = :merchant
                union all
                select s.at, 'debt-step-' || s.step_id, 'deposit.history.debt.' || s.what, null, d.case_no, null, s.amount_minor,
                       d.currency::text, '/admin/deposits/receivables/' || d.debt_id, 'debt-' || d.debt_id
                  from deposit_debt d join deposit_debt_step s using (debt_id) where d.merchant_id = :merchant""");
    }

    @Bean
    MerchantHistory termHistory() {
        return new MerchantHistory("terms", "ledger:read", 35, """
                select least(t.recorded_at, t.starts_at), 'term-' || t.term_id, 'deposit.history.term', array['#deposit.term.trigger.' || t.term_trigger],
                       t.case_no, t.reason, null::bigint, null::text, '/admin/deposits/terms/' || t.term_id, null::text
                  from deposit_term t where t.merchant_id = :merchant
                union all
                select t.lifted_at, 'term-end-' || t.term_id, 'deposit.history.term-lifted', array['#deposit.term.trigger.' || t.term_trigger],
                       t.case_no, t.lift_reason, null, null, '/admin/deposits/terms/' || t.term_id, 'term-' || t.term_id
                  from deposit_term t where t.merchant_id = :merchant and t.lifted_at is not null
                union all
                select e.at, 'shortfall-' || e.entry_id, 'deposit.shortfall.line.' || e.kind, null, s.case_no, e.reason, null, null,
                       '/admin/deposits/shortfalls/' || s.shortfall_id,
                       case when e.kind in ('paid', 'lapsed') then (select 'shortfall-' || b.entry_id from deposit_shortfall_entry b
                              where b.shortfall_id = s.shortfall_id and b.kind = 'opened' order by b.entry_id limit 1) end
                  from deposit_shortfall s join deposit_shortfall_entry e using (shortfall_id) where s.merchant_id = :merchant""");
    }
}
