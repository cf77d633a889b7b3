package io.touchstone.shell.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The words of all modules. Each module has a bundle of its own, and a page asks for a hundred words: where one stands is looked for
 * once and not in every bundle each time.
 */
final class KeptMessages extends ResourceBundleMessageSource {

    /** Some ten times what there is, in case somebody asks in languages that no page offers. */
    private static final int KEPT_MAX = 50_000;

    private final Map<Key, String> words = new ConcurrentHashMap<>();
    private final Map<Key, MessageFormat> formats = new ConcurrentHashMap<>();

    KeptMessages(MessageSourceProperties properties) {
        setBasenames(properties.getBasename().toArray(String[]::new));
        setDefaultEncoding(properties.getEncoding().name());
        setFallbackToSystemLocale(properties.isFallbackToSystemLocale());
    }

    private record Key(String code, Locale locale) {}

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        Key key = new Key(code, locale);
        String known = words.get(key);
        if (known != null) {
            return known;
        }
        String found = super.resolveCodeWithoutArguments(code, locale);
        // Only what there is: anybody could ask for what there is not.
        if (found != null && words.size() < KEPT_MAX) {
            words.put(key, found);
        }
        return found;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        Key key = new Key(code, locale);
        MessageFormat known = formats.get(key);
        if (known != null) {
            return known;
        }
        MessageFormat found = super.resolveCode(code, locale);
        if (found != null && formats.size() < KEPT_MAX) {
            formats.put(key, found);
        }
        return found;
    }
}
