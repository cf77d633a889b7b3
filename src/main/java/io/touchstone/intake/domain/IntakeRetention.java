package io.touchstone.intake.domain;

import io.touchstone.shell.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of imports is kept for a term only: a rejected row may hold anything, so it stays as long as it can be mended. */
@Configuration(proxyBeanMethods = false)
class IntakeRetention {

    @Bean
    RetainedRows rejectedRows() {
        return RetainedRows.deleted(
                "rejected-rows",
                "intake_rejection",
                "exists (select from intake_import i where i.import_id = t.import_id and i.finished_at < :before)");
    }
}
