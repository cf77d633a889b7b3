package io.touchstone.report.retention;

import io.touchstone.rulebook.SettingKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The days of retention as a dated setting. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    @Bean
    SettingKey<RetentionDays> retentionDays() {
        return RetentionDays.KEY;
    }
}
