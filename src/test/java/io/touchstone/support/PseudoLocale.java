package io.touchstone.support;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.annotation.Bean;

/**
 * A language of nobody, spoken in place of English while a test asks for it: every text of a bundle between brackets and longer by
 * four tenths, as translations are. What a page shows outside of brackets is in no bundle.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PseudoLocale {

    /** Before every text. */
    public static final char FROM = '\u27E6';

    private static final char TO = '\u27E7';

    private static final String LONGER =
            "\u00E9\u00E0\u00F4\u00ED\u00F1\u00FC\u00E2\u00EA \u00E7\u00F8\u00E5\u00E6\u00EB\u00EF ";
    private static final double MORE = 0.4;
    private static final AtomicBoolean SPOKEN = new AtomicBoolean();

    @Bean
    static BeanPostProcessor pseudoMessages() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof MessageSource messages && name.equals("messageSource")
                        ? new Pseudo(messages)
                        : bean;
            }
        };
    }

    /** Does something while everybody who reads English reads this. */
    public static <T> T spoken(Callable<T> act) throws Exception {
        SPOKEN.set(true);
        try {
            return act.call();
        } finally {
            SPOKEN.set(false);
        }
    }

    /** What is said in place of the text. */
    public static String of(String text) {
        StringBuilder longer = new StringBuilder().append(FROM).append(text);
        int more = (int) Math.ceil(text.length() * MORE);
        for (int i = 0; i < more; i++) {
            longer.append(LONGER.charAt(i % LONGER.length()));
        }
        return longer.append(TO).toString();
    }

    private record Pseudo(MessageSource messages) implements MessageSource {

        private static @Nullable String said(@Nullable String text, @Nullable Locale locale) {
            boolean here =
                    SPOKEN.get() && locale != null && locale.getLanguage().equals("en");
            return here && text != null && !text.isEmpty() ? of(text) : text;
        }

        @Override
        public @Nullable String getMessage(
                String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
            String known = messages.getMessage(code, arguments, null, locale);
            return known == null ? otherwise : said(known, locale);
        }

        @Override
        public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
            String known = messages.getMessage(code, arguments, locale);
            String said = said(known, locale);
            return said == null ? known : said;
        }

        @Override
        public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
            String known = messages.getMessage(resolvable, locale);
            String said = said(known, locale);
            return said == null ? known : said;
        }
    }
}
