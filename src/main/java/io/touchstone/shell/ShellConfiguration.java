package io.touchstone.shell;

import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Where time and ids enter the application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TouchstoneProperties.class)
class ShellConfiguration {

    /** The machine's own, unless somebody gives another as the bean {@code timeSource}. */
    @Bean
    @Primary
    LensClock clock(@Qualifier("timeSource") ObjectProvider<Clock> given, Lenses lenses) {
        return new LensClock(lenses, given.getIfAvailable(() -> new DatabaseClock(Clock.systemUTC())));
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
