package io.touchstone.inspection.insight.history;

import io.touchstone.shell.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of imports of past findings is kept for a term only: a cell at fault may hold anything. */
@Configuration(proxyBeanMethods = false)
class HistoryRetention {

    @Bean
    RetainedRows historyFaults() {
        return RetainedRows.deleted(
                        "rejected-rows",
                        "inspection_history_fault",
                        "exists (select from inspection_history_import i where i.import_id = t.import_id and i.ended_at < :before)")
                .withVersions("select inspection_forget_history_faults(:before)");
    }
}
