package io.touchstone.notice.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.Accounts;
import io.touchstone.notice.NoticeKind;
import io.touchstone.notice.PublicAddress;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a letter into words. */
@Component
class LetterText {

    private final MessageSource messages;
    private final PublicAddress address;
    private final KindBook kinds;
    private final Accounts accounts;

    LetterText(MessageSource messages, PublicAddress address, KindBook kinds, Accounts accounts) {
        this.messages = messages;
        this.address = address;
        this.kinds = kinds;
        this.accounts = accounts;
    }

    /** One line, whatever the arguments hold: a line break in it would begin another header (security check 6). */
    String subject(Letter letter, Locale locale) {
        String text = messages.getMessage(letter.template() + ".subject", places(letter), locale);
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    String body(Letter letter, Locale locale) {
        return messages.getMessage(letter.template() + ".body", places(letter), locale);
    }

    /** The text of a mail: under it stands where one chooses which mail comes, or that this kind always does. */
    String mail(Letter letter, Locale locale) {
        String body = body(letter, locale);
        return choices(letter)
                .map(path ->
                        body + "\n\n-- \n" + messages.getMessage("notice.mail.choose", new Object[] {path}, locale))
                .orElse(body);
    }

    /** The address where the reader of a mail turns such mail off; empty where that is not theirs to choose. */
    Optional<String> choices(Letter letter) {
        AccountId reader = letter.account();
        boolean fixed = kinds.of(letter.template()).map(NoticeKind::mandatory).orElse(false);
        return reader == null || letter.confidential() || fixed
                ? Optional.empty()
                : accounts.find(reader).map(account -> address.of(Doors.choices(account.roles())));
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
