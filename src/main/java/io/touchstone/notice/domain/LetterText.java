package io.touchstone.notice.domain;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Puts a letter into words. */
@Component
class LetterText {

    private final MessageSource messages;
    private final MailSettings settings;
    private final Environment environment;

    LetterText(MessageSource messages, MailSettings settings, Environment environment) {
        this.messages = messages;
        this.settings = settings;
        this.environment = environment;
    }

    /** One line, whatever the arguments hold: a line break in it would begin another header (security check 6). */
    String subject(Letter letter, Locale locale) {
        String text = messages.getMessage(letter.template() + ".subject", places(letter), locale);
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    String body(Letter letter, Locale locale) {
        return messages.getMessage(letter.template() + ".body", places(letter), locale);
    }

    private Object[] places(Letter letter) {
        Object[] places = new Object[letter.arguments().size() + 1];
        places[0] = letter.path() == null ? baseUrl() : baseUrl() + letter.path();
        for (int i = 1; i < places.length; i++) {
            places[i] = letter.arguments().get(i - 1);
        }
        return places;
    }

    private String baseUrl() {
        String known = settings.publicUrl();
        return known == null || known.isBlank()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : known.replaceAll("/+$", "");
    }
}
