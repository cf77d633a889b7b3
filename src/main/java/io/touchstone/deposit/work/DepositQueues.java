package io.touchstone.deposit.work;

import io.touchstone.shell.WorkQueue;
import io.touchstone.shell.WorkQueue.Taking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the money of shops waits for a person, for the workbench. */
@Configuration(proxyBeanMethods = false)
class DepositQueues {

    @Bean
    WorkQueue moneyProposalsQueue() {
        return new WorkQueue(
                "deposit.approvals",
                "ledger:approve",
                "/admin/deposits/approvals?state=waiting",
                "/admin/deposits/approvals/{}",
                Taking.OPEN,
                60,
                """
                select p.proposal_id::text as id, coalesce(p.case_no, p.kind) as label, null::text as subject, p.merchant_id, null::text as owner,
                       array[p.asked_by] as barred, p.asked_at as since, null::timestamptz as due
                  from deposit_proposal p where p.state = 'waiting'""");
    }

    @Bean
    WorkQueue refundRequestsQueue() {
        return new WorkQueue(
                "deposit.refunds",
                "ledger:approve",
                "/admin/deposits/refunds?state=requested",
                "/admin/deposits/refunds/{}",
                Taking.OPEN,
                61,
                """
                select r.number as id, r.number as label, null::text as subject, r.merchant_id, null::text as owner, array[r.requested_by] as barred,
                       r.requested_at as since, null::timestamptz as due
                  from deposit_refund r where r.state = 'requested'""");
    }

    @Bean
    WorkQueue payoutBatchesQueue() {
        return new WorkQueue(
                "deposit.payouts",
                "ledger:approve",
                "/admin/deposits/payouts",
                "/admin/deposits/payouts/{}",
                Taking.OPEN,
                62,
                """
                select b.number as id, b.number as label, b.currency::text as subject, null::text as merchant_id, null::text as owner,
                       array[b.prepared_by] as barred, b.prepared_at as since, null::timestamptz as due
                  from deposit_payout_batch b where b.state = 'prepared'""");
    }

    @Bean
    WorkQueue bankLinesQueue() {
        return new WorkQueue(
                "deposit.bank-lines",
                "ledger:post",
                "/admin/deposits/bank/lines",
                "/admin/deposits/bank/lines/{}",
                Taking.OPEN,
                63,
                """
                select l.line_id::text as id, l.bank_reference as label, null::text as subject, l.suggested_merchant as merchant_id, null::text as owner,
                       null::text[] as barred, s.uploaded_at as since, null::timestamptz as due
                  from deposit_bank_line l join deposit_bank_statement s using (statement_id)
                 where l.state in ('differing', 'unmatched')
                   and not exists (select from deposit_bank_decision d where d.line_id = l.line_id and d.outcome is null)""");
    }

    @Bean
    WorkQueue bankDecisionsQueue() {
        return new WorkQueue(
                "deposit.bank-decisions",
                "ledger:approve",
                "/admin/deposits/bank/lines",
                "/admin/deposits/bank/lines/{}",
                Taking.OPEN,
                64,
                """
                select l.line_id::text as id, l.bank_reference as label, null::text as subject, d.merchant_id, null::text as owner,
                       array[d.proposed_by] as barred, d.proposed_at as since, null::timestamptz as due
                  from deposit_bank_decision d join deposit_bank_line l using (line_id) where d.outcome is null""");
    }

    @Bean
    WorkQueue bankAccountsQueue() {
        return new WorkQueue(
                "deposit.bank-accounts",
                "ledger:approve",
                "/admin/deposits/bank",
                "/admin/deposits/bank",
                Taking.OPEN,
                65,
                """
                select a.account_id::text as id, a.bank_name as label, a.holder as subject, null::text as merchant_id, null::text as owner,
                       array[a.proposed_by] as barred, a.proposed_at as since, null::timestamptz as due
                  from deposit_bank_account a where a.confirmed_at is null and a.closed_at is null""");
    }

    @Bean
    WorkQueue shortfallsQueue() {
        return new WorkQueue(
                "deposit.shortfalls",
                "shortfall:decide",
                "/admin/deposits/shortfalls",
                "/admin/deposits/shortfalls/{}",
                Taking.OPEN,
                66,
                """
                select s.shortfall_id::text as id, s.case_no as label, null::text as subject, s.merchant_id, null::text as owner, null::text[] as barred,
                       s.opened_at as since, s.next_due_at as due
                  from deposit_shortfall s where s.state = 'open' and s.proposal = 'pending'""");
    }

    @Bean
    WorkQueue fundFaultsQueue() {
        return new WorkQueue(
                "deposit.fund-faults",
                "fund:decide-fault",
                "/admin/deposits/fund",
                "/admin/deposits/fund/payments/{}",
                Taking.OPEN,
                67,
                """
                select p.payment_id::text as id, p.case_no as label, null::text as subject, p.merchant_id, null::text as owner, null::text[] as barred,
                       p.paid_at as since, null::timestamptz as due
                  from deposit_fund_payment p where not exists (select from deposit_fund_fault f where f.payment_id = p.payment_id)""");
    }
}
