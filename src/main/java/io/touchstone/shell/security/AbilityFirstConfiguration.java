package io.touchstone.shell.security;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks for the ability before every page and operation behind a door, but for the first page, which has something for each. */
@Configuration(proxyBeanMethods = false)
class AbilityFirstConfiguration implements WebMvcConfigurer {

    /** After the gate of engaged auditors, who are written down whatever they ask for. */
    private static final int ABILITY = Ordered.HIGHEST_PRECEDENCE + 200;

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;

    /** Handlers are found after the interceptors, which are asked for on the way. */
    AbilityFirstConfiguration(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AbilityFirst(SingletonSupplier.of(this::forms)))
                .addPathPatterns("/admin/**", "/portal/**", "/api/**")
                .excludePathPatterns("/admin", "/portal")
                .order(ABILITY);
    }

    private Map<String, HandlerMethod> forms() {
        Map<String, HandlerMethod> forms = new HashMap<>();
        handlers.getObject().getHandlerMethods().forEach((info, handler) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                info.getPatternValues().forEach(pattern -> forms.put(pattern, handler));
            }
        });
        return forms;
    }
}
