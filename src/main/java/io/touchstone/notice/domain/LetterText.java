package io.touchstone.notice.domain;

import io.touchstone.notice.PublicAddress;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a letter into words. */
@Component
class LetterText {

    private final MessageSource messages;
    private final PublicAddress address;

    LetterText(MessageSource messages, PublicAddress address) {
        this.messages = messages;
        this.address = address;
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
        places[0] = address.of(letter.path() == null ? "" : letter.path());
        for (int i = 1; i < places.length; i++) {
            places[i] = letter.arguments().get(i - 1);
        }
        return places;
    }
}
