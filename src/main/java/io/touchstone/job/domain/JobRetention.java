package io.touchstone.job.domain;

import io.touchstone.shell.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of jobs is kept for a term only. */
@Configuration(proxyBeanMethods = false)
class JobRetention {

    @Bean
    RetainedRows oldJobLogs() {
        return RetainedRows.deleted("job-logs", "job_log", "t.at < :before");
    }
}
