package io.touchstone.deposit.picture;

import io.touchstone.shell.MerchantMarks;
import io.touchstone.shell.MerchantPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a merchant has lodged, what is held of it, what it owes, and when its money is settled. */
@Configuration(proxyBeanMethods = false)
class DepositPicture {

    private static final String READ = "ledger:read";

    @Bean
    MerchantPanel moneyPanel() {
        return new MerchantPanel("money", READ, 30, "/admin/deposits/merchants/{}", """
                select case purpose when 'deposit' then 2 else 3 end, 'deposit.picture.' || purpose, 'money',
                       sum(case when moved_at <= :at then balance_minor else deposit_balance_at(account_id, :at) end)::text || ' ' || currency,
                       null::text, '/admin/deposits/merchants/' || :merchant
                  from deposit_account where merchant_id = :merchant and purpose in ('deposit', 'hold') group by purpose, currency
                union all
                select 1, 'deposit.picture.required', 'money', r.amount_minor || ' ' || r.currency, null, '/admin/deposits/merchants/' || :merchant
                  from deposit_requirement r where r.merchant_id = :merchant and r.since <= :at and (r.until is null or r.until > :at)
                union all
                select 4, 'deposit.picture.missing', 'money', s.missing_minor || ' ' || s.currency, 'bad', '/admin/deposits/shortfalls/' || s.shortfall_id
                  from deposit_shortfall s where s.merchant_id = :merchant and s.state = 'open'
                union all
                select 5, 'deposit.picture.debt', 'money', sum(d.remaining_minor) || ' ' || d.currency, 'bad', '/admin/deposits/receivables'
                  from deposit_debt d where d.merchant_id = :merchant and d.remaining_minor > 0 group by d.currency
                union all
                select 6, 'deposit.picture.terms', 'count', count(*)::text, case when count(*) > 0 then 'attention' end, '/admin/deposits/terms'
                  from deposit_term t where t.merchant_id = :merchant and t.starts_at <= :at and t.lifted_at is null and t.over_at is null""");
    }

    @Bean
    MerchantMarks depositMarks() {
        return new MerchantMarks("deposit", READ, 30, """
                select h.placed_at, 'hold-' || h.hold_id, 'deposit.mark.frozen', array[h.amount_minor || ' ' || h.currency], h.expires_at, h.case_no,
                       h.reason, case when h.case_no ~ '^PD-' then '/admin/decisions/' || h.case_no end, '/admin/deposits/holds/' || h.hold_id,
                       'deposit'
                  from deposit_hold h where h.merchant_id = :merchant and h.state = 'open'
                union all
                select t.starts_at, 'term-' || t.term_id, 'deposit.mark.term', array['#deposit.term.trigger.' || t.term_trigger], null, t.case_no,
                       t.reason, case when t.case_no ~ '^PD-' then '/admin/decisions/' || t.case_no end, '/admin/deposits/terms/' || t.term_id,
                       'deposit'
                  from deposit_term t where t.merchant_id = :merchant and t.starts_at <= :at and t.lifted_at is null and t.over_at is null
                union all
                select s.opened_at, 'shortfall-' || s.shortfall_id, 'deposit.mark.shortfall', array[s.missing_minor || ' ' || s.currency], null, s.case_no,
                       null, null, '/admin/deposits/shortfalls/' || s.shortfall_id, 'deposit'
                  from deposit_shortfall s where s.merchant_id = :merchant and s.state = 'open'
                union all
                select d.opened_at, 'debt-' || d.debt_id, 'deposit.mark.debt', array[d.remaining_minor || ' ' || d.currency], null, d.case_no, null,
                       case when d.case_no ~ '^PD-' then '/admin/decisions/' || d.case_no end, '/admin/deposits/receivables/' || d.debt_id, 'deposit'
                  from deposit_debt d where d.merchant_id = :merchant and d.remaining_minor > 0""");
    }
}
