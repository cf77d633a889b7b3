package io.touchstone.shell.security;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the limit before every page that anybody may open; what shared caches keep is not counted. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicLimitProperties.class)
class PublicLimitConfiguration implements WebMvcConfigurer {

    private final PublicLimit limit;

    PublicLimitConfiguration(PublicLimitProperties limits, Clock clock) {
        this.limit = new PublicLimit(limits, clock);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(limit)
                .addPathPatterns(SecurityConfiguration.OPEN)
                .excludePathPatterns("/error", "/shops/*/badge.svg", "/certificates/*/mark.svg");
    }
}
