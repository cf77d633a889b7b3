package io.touchstone.shell.api;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the ground rules of the API in their places. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final Clock clock;

    ApiConfiguration(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AsOfResolver(clock));
        resolvers.add(new KeysetRequestResolver());
    }

    /** Without an order of its own a filter comes after the security chain, so the token is known. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyAfterSecurity(IdempotencyFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/v1/*");
        return registration;
    }
}
