package io.touchstone.credit.picture;

import io.touchstone.shell.MerchantHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What each month’s ratings did to a merchant’s credit; every single one stands in the credit statement. */
@Configuration(proxyBeanMethods = false)
class CreditHistory {

    @Bean
    MerchantHistory creditOfMonths() {
        return new MerchantHistory("credit", "credit:read", 25, """
                select max(d.day + 1)::timestamp at time zone :zone, 'credit-' || to_char(d.day, 'YYYY-MM'), 'credit.history.month',
                       array[to_char(d.day, 'YYYY-MM'), to_char(sum(d.points), 'FMS999999990'), sum(d.positive)::text, sum(d.neutral)::text,
                             sum(d.negative)::text], null::text, null::text, null::bigint, null::text,
                       '/admin/merchants/' || d.merchant_id || '/statement', null::text
                  from credit_day d where d.merchant_id = :merchant and isfinite(d.day)
                 group by to_char(d.day, 'YYYY-MM'), d.merchant_id
                having sum(d.positive) + sum(d.neutral) + sum(d.negative) > 0""");
    }
}
