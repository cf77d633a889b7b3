package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountLetters;
import io.touchstone.identity.IdentityRule;
import io.touchstone.identity.domain.IdentityPermissions.CanManageOwnAccount;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people look after their own account. */
@Service
@CanManageOwnAccount
@Transactional
public class OwnAccountDesk {

    private final StoredAccounts accounts;
    private final AccountActs acts;
    private final PasswordProof proof;
    private final PasswordLinks links;
    private final SignedInSessions sessions;
    private final PasswordEncoder encoder;
    private final ObjectProvider<AccountLetters> letters;
    private final CurrentActor currentActor;
    private final Clock clock;

    OwnAccountDesk(
            StoredAccounts accounts,
            AccountActs acts,
            PasswordProof proof,
            PasswordLinks links,
            SignedInSessions sessions,
            PasswordEncoder encoder,
            ObjectProvider<AccountLetters> letters,
            CurrentActor currentActor,
            Clock clock) {
        this.accounts = accounts;
        this.acts = acts;
        this.proof = proof;
        this.links = links;
        this.sessions = sessions;
        this.encoder = encoder;
        this.letters = letters;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public AccountDetails details() {
        return acts.details(own(), clock.instant());
    }

    @Transactional(readOnly = true)
    public List<SessionView> sessions(String currentSession) {
        return sessions.of(own().id(), currentSession);
    }

    /** Changes what one is called, and the language of letters; the address is an administrator's to change. */
    public void describe(String displayName, @Nullable String locale) {
        Account account = own();
        Profile before = account.profile();
        var wanted = new Profile(displayName.strip(), before.email(), before.departmentId(), locale);
        account.describe(wanted, currentActor.get(), clock.instant());
        accounts.save(account);
    }

    /** What stands against a change of password. The old one is asked for here, so that a guess is counted. */
    public List<Objection> objections(String current, String wanted, String address) {
        Account account = own();
        List<Objection> objections = new ArrayList<>();
        switch (proof.ask(account, current, address, clock.instant())) {
            case WRONG -> objections.add(new Objection("current", IdentityRule.PASSWORD_WRONG));
            case MUST_WAIT -> objections.add(new Objection("current", IdentityRule.TOO_MANY_ATTEMPTS));
            case RIGHT -> {
                objections.addAll(AccountChecks.password("wanted", wanted, account.view()));
                if (current.equals(wanted)) {
                    objections.add(new Objection("wanted", IdentityRule.PASSWORD_SAME));
                }
            }
        }
        return objections;
    }

    /** Replaces the password; every other session ends, and so does every open link. */
    public void replacePassword(String current, String wanted, String currentSession) {
        Account account = own();
        if (!encoder.matches(current, account.passwordHash())) {
            throw new RuleViolation(IdentityRule.PASSWORD_WRONG);
        }
        PasswordRules.require(wanted, PersonWords.of(account.view()));
        Instant now = clock.instant();
        account.replacePassword(Objects.requireNonNull(encoder.encode(wanted)), currentActor.get(), now);
        accounts.save(account);
        links.spendAll(account.id(), now);
        sessions.endAll(account.id(), currentSession);
        letters.ifAvailable(post -> post.sendPasswordChanged(account.view()));
    }

    public void endSession(String handle) {
        acts.endSession(own().id(), handle, currentActor.get(), clock.instant());
    }

    /** Ends every session but the one this is asked in. */
    public int endOtherSessions(String currentSession) {
        return sessions.endAll(own().id(), currentSession);
    }

    private Account own() {
        String id = currentActor.get().id();
        return AccountId.parse(id)
                .flatMap(known -> accounts.findById(known.id()))
                .orElseThrow(() -> new NotFound("account", id));
    }
}
