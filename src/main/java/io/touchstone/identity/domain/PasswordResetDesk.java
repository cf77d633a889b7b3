package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountLetters;
import io.touchstone.identity.IdentityRule;
import io.touchstone.identity.domain.IdentityPermissions.AnybodyMay;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where somebody who forgot the password gets a new one. It leaves the second factor as it is. */
@Service
public class PasswordResetDesk {

    private static final int ACCOUNTS_OF_ADDRESS_MAX = 5;

    private final StoredAccounts accounts;
    private final PasswordLinks links;
    private final SignInGuard guard;
    private final SignedInSessions sessions;
    private final PasswordEncoder encoder;
    private final ObjectProvider<AccountLetters> letters;
    private final JdbcClient jdbc;
    private final TaskExecutor later;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PasswordResetDesk(
            StoredAccounts accounts,
            PasswordLinks links,
            SignInGuard guard,
            SignedInSessions sessions,
            PasswordEncoder encoder,
            ObjectProvider<AccountLetters> letters,
            JdbcClient jdbc,
            @Qualifier("applicationTaskExecutor") TaskExecutor later,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.guard = guard;
        this.sessions = sessions;
        this.encoder = encoder;
        this.letters = letters;
        this.jdbc = jdbc;
        this.later = later;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends links to the accounts with a mail address, if there are any. The work is done after the answer, so that
     * neither the answer nor its time tells whether there are.
     */
    @AnybodyMay
    public void ask(String email, String address) {
        Instant now = clock.instant();
        boolean tooMany =
                guard.waitFor(SignInGuard.Door.LETTERS, "", address, now).isPresent();
        guard.fail(SignInGuard.Door.LETTERS, "", address, now);
        if (!tooMany) {
            later.execute(() -> transaction.executeWithoutResult(status -> send(email.strip(), now)));
        }
    }

    /** Whether a link can still be used. */
    @AnybodyMay
    @Transactional(readOnly = true)
    public boolean isOpen(String word) {
        return links.owner(word, clock.instant()).isPresent();
    }

    /** What stands against a new password of the link's owner. */
    @AnybodyMay
    @Transactional(readOnly = true)
    public List<Objection> objections(String word, String password) {
        return links.owner(word, clock.instant())
                .flatMap(id -> accounts.findById(id.id()))
                .map(account -> AccountChecks.password("password", password, account.view()))
                .orElse(List.of());
    }

    /** Sets the new password, uses the link up, and ends all sessions. */
    @AnybodyMay
    @Transactional
    public void reset(String word, String password) {
        Instant now = clock.instant();
        Account account = links.spend(word, now)
                .flatMap(id -> accounts.findById(id.id()))
                .filter(Account::isEnabled)
                .orElseThrow(() -> new RuleViolation(IdentityRule.RESET_SPENT));
        PasswordRules.require(password, PersonWords.of(account.view()));
        account.replacePassword(Objects.requireNonNull(encoder.encode(password)), account.actor(), now);
        accounts.save(account);
        sessions.endAll(account.id(), null);
        letters.ifAvailable(post -> post.sendPasswordChanged(account.view()));
    }

    private void send(String email, Instant now) {
        List<UUID> owners = jdbc.sql("select id from identity_account"
                        + " where lower(email) = lower(:email) and status = 'ENABLED' order by id limit :limit")
                .param("email", email)
                .param("limit", ACCOUNTS_OF_ADDRESS_MAX)
                .query(UUID.class)
                .list();
        owners.stream()
                .map(AccountId::new)
                .map(id -> accounts.findById(id.id()))
                .flatMap(Optional::stream)
                .forEach(account -> links.send(account, Actor.anonymous(), now));
    }
}
