package io.touchstone.shell;

import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where time and ids enter the application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TouchstoneProperties.class)
class ShellConfiguration {

    /** What PostgreSQL keeps of a time; a finer one could come back later than it went in. */
    private static final Duration DATABASE_TICK = Duration.ofNanos(1_000);

    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), DATABASE_TICK);
    }

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock);
    }

    @Bean
    PlatformTime platformTime(TouchstoneProperties properties) {
        return new PlatformTime(properties.zone());
    }
}
