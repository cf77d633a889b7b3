package io.touchstone.shell.security;

import io.touchstone.shell.RetainedRows;
import io.touchstone.shell.RunMode;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the limit before every page that anybody may open; what shared caches keep is not counted. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicLimitProperties.class)
class PublicLimitConfiguration implements WebMvcConfigurer {

    private final PublicLimit limit;

    /** The embedded database is for one process, which need not ask what others counted. */
    PublicLimitConfiguration(PublicLimitProperties limits, SharedVisits shared, RunMode mode, Clock clock) {
        this.limit = new PublicLimit(limits, mode.embeddedDatabase() ? null : shared, clock);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(limit)
                .addPathPatterns(SecurityConfiguration.OPEN)
                .excludePathPatterns("/error", "/shops/*/badge.svg", "/certificates/*/mark.svg");
    }

    /** Addresses are no one's business once the minute is long over. */
    @Bean
    static RetainedRows forgottenVisits() {
        return RetainedRows.deleted("sign-in-attempts", "shell_public_visit", "t.since < :before");
    }
}
