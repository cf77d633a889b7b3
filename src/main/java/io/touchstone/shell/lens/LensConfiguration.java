package io.touchstone.shell.lens;

import io.touchstone.shell.Lenses;
import io.touchstone.shell.ReadersLens;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Puts the lens before every page of the console. */
@Configuration(proxyBeanMethods = false)
class LensConfiguration implements WebMvcConfigurer {

    private final Lenses lenses;
    private final ReadersLens readers;

    LensConfiguration(Lenses lenses, ReadersLens readers) {
        this.lenses = lenses;
        this.readers = readers;
    }

    /** Before all others, so that whatever looks something up looks through it. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LensInterceptor(lenses, readers))
                .addPathPatterns("/admin", "/admin/**")
                .order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    static BeanPostProcessor carriedForms() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RequestDataValueProcessor security && !(bean instanceof CarriedForms)
                        ? new CarriedForms(security)
                        : bean;
            }
        };
    }
}
