package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountLetters;
import io.touchstone.kernel.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links for a new password: valid for half an hour, once, and only the newest of an account. */
@Component
class PasswordLinks {

    static final Duration VALID_FOR = Duration.ofMinutes(30);
    private static final int PER_HOUR = 3;

    private final JdbcClient jdbc;
    private final ObjectProvider<AccountLetters> letters;
    private final ApplicationEventPublisher events;

    PasswordLinks(JdbcClient jdbc, ObjectProvider<AccountLetters> letters, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.events = events;
    }

    /** Sends a link, unless the person got enough of them lately. */
    void send(Account account, Actor actor, Instant at) {
        if (sentSince(account.id(), at.minus(Duration.ofHours(1))) >= PER_HOUR) {
            return;
        }
        spendAll(account.id(), at);
        String word = Secrets.word();
        jdbc.sql("insert into identity_password_reset (token_hash, account_id, asked_at, expires_at)"
                        + " values (:hash, :account, :at, :until)")
                .param("hash", Secrets.hash(word))
                .param("account", account.id().id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", at.plus(VALID_FOR).atOffset(ZoneOffset.UTC))
                .update();
        letters.ifAvailable(post -> post.sendPasswordReset(account.view(), "/password/reset?token=" + word, VALID_FOR));
        events.publishEvent(IdentityEvent.account("password_link_sent", account.id(), actor, at));
    }

    /** Whose a link is, while it can still be used. */
    Optional<AccountId> owner(String word, Instant at) {
        return jdbc.sql("select account_id from identity_password_reset"
                        + " where token_hash = :hash and used_at is null and expires_at > :at")
                .param("hash", Secrets.hash(word))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Uses a link up; of two who try at once, one gets the account and the other nothing. */
    Optional<AccountId> spend(String word, Instant at) {
        return jdbc.sql("update identity_password_reset set used_at = :at"
                        + " where token_hash = :hash and used_at is null and expires_at > :at returning account_id")
                .param("hash", Secrets.hash(word))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Makes every open link of an account useless. */
    void spendAll(AccountId account, Instant at) {
        jdbc.sql("update identity_password_reset set used_at = :at where account_id = :account and used_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account.id())
                .update();
    }

    private int sentSince(AccountId account, Instant since) {
        return jdbc.sql(
                        "select count(*) from identity_password_reset where account_id = :account and asked_at > :since")
                .param("account", account.id())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
