package io.touchstone.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Language, words and theme of every page: a choice kept in a cookie, before that what the browser says. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    static final Duration KEPT = Duration.ofDays(365);

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("lang") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return Language.ofTag(value).locale();
            }
        };
        resolver.setDefaultLocaleFunction(WebConfiguration::ofBrowser);
        resolver.setCookieMaxAge(KEPT);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        return resolver;
    }

    @Bean
    @ConfigurationProperties("spring.messages")
    MessageSourceProperties messageBundles() {
        return new MessageSourceProperties();
    }

    @Bean
    MessageSource messageSource(MessageSourceProperties properties) {
        return new KeptMessages(properties);
    }

    @Bean
    WebMvcRegistrations promptHandlers() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new PromptHandlerMapping();
            }
        };
    }

    /** The first of the browser's languages that is one of ours; without any, English, never the server's own. */
    private static Locale ofBrowser(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.ENGLISH.locale();
        }
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> "zh".equals(locale.getLanguage()) || "en".equals(locale.getLanguage()))
                .findFirst()
                .map(locale -> Language.of(locale).locale())
                .orElse(Language.ENGLISH.locale());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // A badge names its language in its own address and is kept by shared caches: no cookie may come with it.
        registry.addInterceptor(new Preferences())
                .excludePathPatterns("/shops/*/badge.svg", "/certificates/*/mark.svg");
    }
}
