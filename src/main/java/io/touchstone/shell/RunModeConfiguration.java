package io.touchstone.shell;

import java.net.InetAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;

/** What the contract says of running: the mode, where the server listens, and the line by which it says that it serves. */
@Configuration(proxyBeanMethods = false)
class RunModeConfiguration {

    @Bean
    RunMode runMode(ConfigurableEnvironment environment) {
        return RunModes.of(environment);
    }

    /** Demo passwords are printed, so nobody outside the machine may use them, whatever else is configured. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> demoListensOnLoopback(RunMode mode) {
        return factory -> {
            if (mode.isDemo()) {
                factory.setAddress(InetAddress.getLoopbackAddress());
            }
        };
    }

    /** Standard output and not the log: programs wait for this line. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> readyLine(ConfigurableEnvironment environment) {
        return ready -> {
            String port = environment.getProperty("local.server.port");
            if (port != null) {
                System.out.println("Touchstone is ready: http://localhost:" + port);
            }
        };
    }
}
