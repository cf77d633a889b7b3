package io.touchstone.deposit.work;

import io.touchstone.shell.WorkQueue;
import io.touchstone.shell.WorkQueue.Taking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked of a merchant and by when, for the first page of the portal. */
@Configuration(proxyBeanMethods = false)
class DepositAsked {

    @Bean
    WorkQueue ownShortfallsQueue() {
        return new WorkQueue(
                "deposit.own-shortfalls", "deposit:own", "/portal", "/portal/shops/{}", Taking.OPEN, 30, """
                select s.merchant_id || '/deposit' as id, s.case_no as label, null::text as subject, s.merchant_id, null::text as owner,
                       null::text[] as barred, s.opened_at as since, s.next_due_at as due
                  from deposit_shortfall s where s.state = 'open'""");
    }
}
