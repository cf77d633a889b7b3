package io.touchstone.shell;

import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where time and ids enter the application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TouchstoneProperties.class)
class ShellConfiguration {

    @Bean
    Clock clock() {
        return new DatabaseClock(Clock.systemUTC());
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
