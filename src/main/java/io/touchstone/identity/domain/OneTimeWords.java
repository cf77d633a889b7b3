package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words that open one thing to one account: for a while, once, and only the newest of them. What is kept is their hash. */
class OneTimeWords {

    private static final String OPEN = " where token_hash = :hash and used_at is null and expires_at > :at";

    private final JdbcClient jdbc;
    private final String table;
    private final Duration validFor;

    OneTimeWords(JdbcClient jdbc, String table, Duration validFor) {
        this.jdbc = jdbc;
        this.table = table;
        this.validFor = validFor;
    }

    /** A new word for the account; those that were open before are of no use any more. */
    String make(AccountId account, Instant at) {
        spendAll(account, at);
        String word = Secrets.word();
        jdbc.sql("insert into " + table
                        + " (token_hash, account_id, asked_at, expires_at) values (:hash, :account, :at, :until)")
                .param("hash", Secrets.hash(word))
                .param("account", account.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", at.plus(validFor).atOffset(ZoneOffset.UTC))
                .update();
        return word;
    }

    /** Whose a word is, while it can still be used. */
    Optional<AccountId> owner(String word, Instant at) {
        return account("select account_id from " + table + OPEN, word, at);
    }

    /** Uses a word up; of two who try at once, one gets the account and the other nothing. */
    Optional<AccountId> spend(String word, Instant at) {
        return account("update " + table + " set used_at = :at" + OPEN + " returning account_id", word, at);
    }

    /** Makes every open word of an account useless. */
    void spendAll(AccountId account, Instant at) {
        jdbc.sql("update " + table + " set used_at = :at where account_id = :account and used_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account.id())
                .update();
    }

    int madeSince(AccountId account, Instant since) {
        return jdbc.sql("select count(*) from " + table + " where account_id = :account and asked_at > :since")
                .param("account", account.id())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private Optional<AccountId> account(String sql, String word, Instant at) {
        return jdbc.sql(sql)
                .param("hash", Secrets.hash(word))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }
}
