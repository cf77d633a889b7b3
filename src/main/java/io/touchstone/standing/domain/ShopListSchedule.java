package io.touchstone.standing.domain;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Refreshes the list of shops every few seconds, which without changes is one look at an empty table, and tidies up. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ShopListSchedule {

    private final ShopListRefresh refresh;
    private final Sheets sheets;

    ShopListSchedule(ShopListRefresh refresh, Sheets sheets) {
        this.refresh = refresh;
        this.sheets = sheets;
    }

    @Scheduled(
            fixedDelayString = "${touchstone.standing.refresh:2s}",
            initialDelayString = "${touchstone.standing.refresh:2s}")
    void refreshList() {
        boolean more = true;
        while (more) {
            more = refresh.refresh();
        }
    }

    @Scheduled(fixedDelayString = "1h", initialDelayString = "10m")
    void dropOldSheets() {
        sheets.dropOld();
    }
}
