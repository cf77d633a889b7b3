package io.touchstone.standing.web;

import io.touchstone.credit.CreditLevel;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The 21 levels in the languages of the pages, each worded once. */
@Component
class LevelViews {

    private final Map<Key, LevelView> known = new ConcurrentHashMap<>();
    private final MessageSource messages;

    LevelViews(MessageSource messages) {
        this.messages = messages;
    }

    LevelView of(CreditLevel level, Locale locale) {
        return known.computeIfAbsent(new Key(level, locale), key -> LevelView.of(level, label(level, locale)));
    }

    private String label(CreditLevel level, Locale locale) {
        return messages.getMessage("standing.level." + level.tier().name(), new Object[] {level.rank()}, locale);
    }

    private record Key(CreditLevel level, Locale locale) {}
}
