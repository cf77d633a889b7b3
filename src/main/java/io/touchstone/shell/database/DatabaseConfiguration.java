package io.touchstone.shell.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which database the application works on, and as whom: migrations as its owner, everything else as a lesser role. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnBean(EmbeddedDatabase.class)
    JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
        DatabaseLogin login = database.application();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return login.user();
            }

            @Override
            public String getPassword() {
                return login.password();
            }

            @Override
            public String getJdbcUrl() {
                return login.url();
            }
        };
    }

    @Bean
    @ConditionalOnBean(EmbeddedDatabase.class)
    FlywayConnectionDetails embeddedOwner(EmbeddedDatabase database) {
        DatabaseLogin login = database.owner();
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return login.user();
            }

            @Override
            public String getPassword() {
                return login.password();
            }

            @Override
            public String getJdbcUrl() {
                return login.url();
            }
        };
    }

    @Bean
    FlywayConfigurationCustomizer lesserRole(JdbcConnectionDetails connection) {
        return flyway -> flyway.callbacks(new LesserRole(String.valueOf(connection.getUsername())));
    }
}
