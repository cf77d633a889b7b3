package io.touchstone.shell.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the marking of connections before the pool. */
@Configuration(proxyBeanMethods = false)
class SeatConfiguration {

    @Bean
    static BeanPostProcessor seatedDataSource(ObjectProvider<ConnectionMarks> marks) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && "dataSource".equals(name)
                        ? new SeatedDataSource(pool, () -> marks.getObject().next())
                        : bean;
            }
        };
    }
}
