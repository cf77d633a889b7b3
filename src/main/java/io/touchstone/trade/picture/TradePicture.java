package io.touchstone.trade.picture;

import io.touchstone.shell.MerchantPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a merchant’s buyers fared in the last thirty days. */
@Configuration(proxyBeanMethods = false)
class TradePicture {

    /** Orders are counted no further than ten thousand, so that the page of a large shop opens as quickly. */
    @Bean
    MerchantPanel servicePanel() {
        return new MerchantPanel("service", "standing:read", 45, "/admin/merchants/{}/explanation", """
                with recent as (
                  select order_id from trade_order where merchant_id = :merchant and paid_at > :at::timestamptz - interval '30 days' and paid_at <= :at
                   limit 10000)
                select 1, 'trade.picture.orders', 'count', count(*) || case when count(*) = 10000 then '+' else '' end, null::text, null::text
                  from recent
                union all
                select 2, 'trade.picture.returns', 'count', count(*)::text, null, null from recent join trade_return r using (order_id)
                 where r.requested_at <= :at
                union all
                select 3, 'trade.picture.complaints', 'count', count(*)::text, null, null from trade_complaint
                 where merchant_id = :merchant and opened_at > :at::timestamptz - interval '30 days' and opened_at <= :at
                union all
                select 4, 'trade.picture.unanswered', 'count', count(*)::text, case when count(*) > 0 then 'attention' end, null from trade_complaint
                 where merchant_id = :merchant and opened_at > :at::timestamptz - interval '90 days' and opened_at <= :at and first_answer_at is null""");
    }
}
