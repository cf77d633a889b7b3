package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountLetters;
import io.touchstone.kernel.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links for a new password: valid for half an hour, once, and only the newest of an account. */
@Component
class PasswordLinks {

    static final Duration VALID_FOR = Duration.ofMinutes(30);
    private static final int PER_HOUR = 3;

    private final OneTimeWords words;
    private final ObjectProvider<AccountLetters> letters;
    private final ApplicationEventPublisher events;

    PasswordLinks(JdbcClient jdbc, ObjectProvider<AccountLetters> letters, ApplicationEventPublisher events) {
        this.words = new OneTimeWords(jdbc, "identity_password_reset", VALID_FOR);
        this.letters = letters;
        this.events = events;
    }

    /** Sends a link, unless the person got enough of them lately. */
    void send(Account account, Actor actor, Instant at) {
        if (words.madeSince(account.id(), at.minus(Duration.ofHours(1))) >= PER_HOUR) {
            return;
        }
        String word = words.make(account.id(), at);
        letters.ifAvailable(post -> post.sendPasswordReset(account.view(), "/password/reset?token=" + word, VALID_FOR));
        events.publishEvent(IdentityEvent.account("password_link_sent", account.id(), actor, at));
    }

    /** Whose a link is, while it can still be used. */
    Optional<AccountId> owner(String word, Instant at) {
        return words.owner(word, at);
    }

    /** Uses a link up; of two who try at once, one gets the account and the other nothing. */
    Optional<AccountId> spend(String word, Instant at) {
        return words.spend(word, at);
    }

    /** Makes every open link of an account useless. */
    void spendAll(AccountId account, Instant at) {
        words.spendAll(account, at);
    }
}
