package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account a person of the identity provider belongs to, and the words by which people are invited to show it. */
@Component
class SsoLinks {

    /** Long enough for a new colleague who begins next week. */
    private static final Duration INVITATION_VALID = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Ids ids;
    private final OneTimeWords invitations;

    SsoLinks(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.invitations = new OneTimeWords(jdbc, "identity_sso_invitation", INVITATION_VALID);
    }

    Optional<AccountId> owner(String issuer, String subject) {
        return jdbc.sql("select account_id from identity_sso_link where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    void noteUse(String issuer, String subject, Instant at) {
        jdbc.sql("update identity_sso_link set last_used_at = greatest(:at, linked_at)"
                        + " where issuer = :issuer and subject = :subject")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("issuer", issuer)
                .param("subject", subject)
                .update();
    }

    /** False when the person has an account here already, or the account has a person of this provider. */
    boolean add(AccountId account, String issuer, String subject, Actor by, Instant at) {
        return jdbc.sql("insert into identity_sso_link (id, account_id, issuer, subject, linked_at, linked_by)"
                                + " values (:id, :account, :issuer, :subject, :at, :by) on conflict do nothing")
                        .param("id", ids.next())
                        .param("account", account.id())
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by.id())
                        .update()
                == 1;
    }

    boolean remove(AccountId account, UUID link) {
        return jdbc.sql("delete from identity_sso_link where id = :id and account_id = :account")
                        .param("id", link)
                        .param("account", account.id())
                        .update()
                == 1;
    }

    List<SsoLinkView> of(AccountId account) {
        return jdbc.sql("select id, issuer, subject, linked_at, linked_by, last_used_at from identity_sso_link"
                        + " where account_id = :account order by linked_at, id")
                .param("account", account.id())
                .query((row, n) -> {
                    Timestamp used = row.getTimestamp("last_used_at");
                    return new SsoLinkView(
                            row.getObject("id", UUID.class),
                            row.getString("issuer"),
                            row.getString("subject"),
                            row.getTimestamp("linked_at").toInstant(),
                            row.getString("linked_by"),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    /** A new word for the account; those that were open before are of no use any more. */
    String invite(AccountId account, Instant at) {
        return invitations.make(account, at);
    }

    /** Whose invitation a word is, while it can still be used. */
    Optional<AccountId> invited(String word, Instant at) {
        return invitations.owner(word, at);
    }

    /** Uses a word up; of two who try at once, one gets it and the other nothing. */
    boolean spend(String word, Instant at) {
        return invitations.spend(word, at).isPresent();
    }
}
