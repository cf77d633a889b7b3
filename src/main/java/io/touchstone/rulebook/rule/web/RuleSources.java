package io.touchstone.rulebook.rule.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a rule rests on: people’s own words as they are, what the shipped rules give in the reader’s language. */
@Component("ruleSources")
class RuleSources {

    private static final Map<String, String> SHIPPED = Map.of(
            "platform-defined; ruling E1", "rulebook.source.ruling",
            "platform-defined; rules.md 3.4; ruling E1", "rulebook.source.points",
            "platform-defined; rules.md 3.1, 3.2 and 3.4; ruling E1", "rulebook.source.ladder",
            "platform-defined; rules.md 3.3; ruling E1, inactive alternative", "rulebook.source.alternative");

    private final MessageSource messages;

    RuleSources(MessageSource messages) {
        this.messages = messages;
    }

    /** @param source as the version has it */
    public String of(String source) {
        String key = SHIPPED.get(source);
        Locale reader = LocaleContextHolder.getLocale();
        return key == null ? source : messages.getMessage(key, null, reader);
    }
}
