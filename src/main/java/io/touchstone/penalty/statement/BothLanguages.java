package io.touchstone.penalty.statement;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts sentences of the bundles into both languages at once, so that they can be frozen. */
@Component
public class BothLanguages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final MessageSource messages;
    private final PlatformTime time;

    BothLanguages(MessageSource messages, PlatformTime time) {
        this.messages = messages;
        this.time = time;
    }

    /** @param arguments texts, or {@link Wording wordings} of which each language takes its own */
    public Wording say(String key, Object... arguments) {
        return new Wording(in(Locale.SIMPLIFIED_CHINESE, key, arguments), in(Locale.ENGLISH, key, arguments));
    }

    /** A moment as people of the platform write it. */
    public String moment(Instant at) {
        return MINUTE.format(LocalDateTime.ofInstant(at, time.zone()));
    }

    private String in(Locale locale, String key, Object... arguments) {
        Object[] own = Arrays.stream(arguments)
                .map(one -> one instanceof Wording wording ? wording.in(locale) : one.toString())
                .toArray();
        return messages.getMessage(key, own, locale);
    }
}
