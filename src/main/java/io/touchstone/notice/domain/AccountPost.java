package io.touchstone.notice.domain;

import io.touchstone.identity.AccountLetters;
import io.touchstone.identity.AccountView;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Writes the letters about accounts for the identity module, which lies below this one. */
@Component
class AccountPost implements AccountLetters {

    private static final String LETTER = "notice.letter.";

    private final Notices notices;

    AccountPost(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void sendPasswordReset(AccountView account, String path, Duration validFor) {
        notices.send(Notice.confidential(
                account.id(),
                LETTER + "password-reset",
                path,
                account.displayName(),
                account.username(),
                Long.toString(validFor.toMinutes())));
    }

    @Override
    public void sendPasswordChanged(AccountView account) {
        notices.send(Notice.to(account.id(), LETTER + "password-changed", null, account.displayName()));
    }
}
