package io.touchstone.trade.work;

import io.touchstone.shell.WorkChange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to trade, counted by days on the workbench. */
@Configuration(proxyBeanMethods = false)
class TradeChanges {

    @Bean
    WorkChange complaintsReceivedChange() {
        return new WorkChange("trade.complained", "standing:read", "/admin/merchants/{}", 50, """
                select c.merchant_id as id, c.complaint_id as label, c.merchant_id, c.opened_at as at
                 from trade_complaint c
                 where c.opened_at >= :from and c.opened_at < :to""");
    }
}
