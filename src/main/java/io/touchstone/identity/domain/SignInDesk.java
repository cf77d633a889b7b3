package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where somebody shows name and password. A name that does not exist costs the same time and gets the same answer as a
 * wrong password; hashing happens outside any transaction.
 */
@Service
class SignInDesk {

    /** No password is longer; more would only keep the hash busy. */
    private static final int TYPED_MAX = 512;

    private final StoredAccounts accounts;
    private final PasswordEncoder encoder;
    private final SignInGuard guard;
    private final SignInSteps steps;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AttemptLanes lanes = new AttemptLanes();
    /** Each hash takes 16 MB and a core for a moment; more at once than cores gain nothing. */
    private final Semaphore hashing =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private final String nobodysHash;

    SignInDesk(
            StoredAccounts accounts,
            PasswordEncoder encoder,
            SignInGuard guard,
            SignInSteps steps,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.guard = guard;
        this.steps = steps;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.nobodysHash = Objects.requireNonNull(encoder.encode(Secrets.word()));
    }

    /** Tells who it is, or that it is nobody; attempts at one name from one place go one after the other. */
    Verdict attempt(String typedName, String password, String address) {
        String name = Username.keyOf(typedName);
        return lanes.inTurn(name + "\n" + address, () -> attemptInTurn(name, password, address))
                .orElseGet(() -> new Verdict.Wait(Duration.ofSeconds(10)));
    }

    private Verdict attemptInTurn(String name, String password, String address) {
        Optional<Duration> wait = waitFor(name, address);
        if (wait.isPresent()) {
            return new Verdict.Wait(wait.get());
        }
        Optional<Account> account = accounts.findByUsernameKey(name);
        boolean fits = matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
        if (account.isPresent() && fits && account.get().isEnabled()) {
            return welcome(account.get(), name, password, address);
        }
        return refuse(account, name, address);
    }

    private Optional<Duration> waitFor(String name, String address) {
        Instant now = clock.instant();
        return guard.waitFor(SignInGuard.Door.PERSON, name, address, now)
                .or(() -> guard.waitFor(SignInGuard.Door.PLACE, "", address, now));
    }

    private boolean matches(String password, String hash) {
        hashing.acquireUninterruptibly();
        try {
            return password.length() <= TYPED_MAX && encoder.matches(password, hash);
        } finally {
            hashing.release();
        }
    }

    private Verdict welcome(Account account, String name, String password, String address) {
        return transaction.execute(status -> {
            guard.clear(SignInGuard.Door.PERSON, name, address);
            if (encoder.upgradeEncoding(account.passwordHash())) {
                account.rehash(Objects.requireNonNull(encoder.encode(password)));
                accounts.save(account);
            }
            return steps.afterPassword(account);
        });
    }

    private Verdict refuse(Optional<Account> account, String name, String address) {
        Instant now = clock.instant();
        guard.fail(SignInGuard.Door.PLACE, "", address, now);
        SignInGuard.Count count = guard.fail(SignInGuard.Door.PERSON, name, address, now);
        account.ifPresent(known -> announceFailure(known.id(), count, now));
        return new Verdict.Wrong();
    }

    private void announceFailure(AccountId account, SignInGuard.Count count, Instant now) {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(IdentityEvent.account(
                    "sign_in_failed", account.id(), Actor.anonymous(), now, Map.of("failures", count.failures())));
            if (count.hasJustShut(SignInGuard.Door.PERSON)) {
                events.publishEvent(IdentityEvent.account(
                        "account_locked",
                        account.id(),
                        Actor.system("sign-in-guard"),
                        now,
                        Map.of("seconds", count.delay().toSeconds())));
            }
        });
    }
}
