package io.touchstone.trade.picture;

import io.touchstone.shell.MerchantHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Complaints of each month, and ratings voided and given back, in a merchant’s timeline. */
@Configuration(proxyBeanMethods = false)
class TradeHistory {

    @Bean
    MerchantHistory ratingsVoided() {
        return new MerchantHistory("facts", "standing:read", 28, """
                select least(v.recorded_at, v.effective_at), 'void-' || v.void_id, 'trade.history.voided', array[count(*)::text], v.case_no,
                       v.reason, null::bigint, null::text, case when v.case_no ~ '^PD-' then '/admin/decisions/' || v.case_no end, null::text
                  from trade_void_rating r join trade_void v using (void_id) where r.merchant_id = :merchant group by v.void_id
                union all
                select least(b.recorded_at, b.effective_at), 'void-end-' || b.void_id, 'trade.history.restored', array[count(*)::text],
                       v.case_no, b.reason, null, null, case when v.case_no ~ '^PD-' then '/admin/decisions/' || v.case_no end, 'void-' || b.void_id
                  from trade_void_rating r join trade_void v using (void_id) join trade_void_reversal b using (void_id)
                 where r.merchant_id = :merchant group by b.void_id, b.recorded_at, b.effective_at, b.reason, v.case_no
                union all
                select max(c.at), 'complaints-' || c.month, 'trade.history.complaints', array[c.month, count(*)::text], null, null, null, null,
                       null, null
                  from (select opened_at as at, to_char(opened_at at time zone :zone, 'YYYY-MM') as month
                          from trade_complaint where merchant_id = :merchant) c group by c.month""");
    }
}
