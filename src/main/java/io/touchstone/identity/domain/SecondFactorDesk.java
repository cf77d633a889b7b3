package io.touchstone.identity.domain;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.IdentityRule;
import io.touchstone.identity.domain.IdentityPermissions.AnybodyMay;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody whose password was right shows the second factor, or sets it up. They hold no ability yet: what lets
 * them in here is the step that their sign-in waits for.
 */
@Service
@AnybodyMay
@Transactional
public class SecondFactorDesk {

    /** The step of those who must show a code. */
    public static final String CODE = SignInSteps.CODE;

    /** The step of those who must set a second factor up. */
    public static final String ENROL = SignInSteps.ENROL;

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_CODE_LENGTH = 16;
    private static final String ISSUER = "Touchstone";

    private final StoredAccounts accounts;
    private final SecondFactors factors;
    private final SignInSteps steps;
    private final SignInGuard guard;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondFactorDesk(
            StoredAccounts accounts,
            SecondFactors factors,
            SignInSteps steps,
            SignInGuard guard,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.steps = steps;
        this.guard = guard;
        this.events = events;
        this.clock = clock;
    }

    /** What the app must be told; the same until a first code fits. */
    public Enrolment begin(@Nullable Authentication halfSignedIn) {
        Account account = waiting(halfSignedIn, SignInSteps.ENROL);
        if (factors.isConfirmed(account.id())) {
            throw new RuleViolation(IdentityRule.FACTOR_ALREADY_SET);
        }
        String secret = Base32.encode(factors.pending(account.id()));
        String label = ISSUER + ":" + account.view().username();
        return new Enrolment(
                secret.replaceAll("(.{4})(?=.)", "$1 "),
                "otpauth://totp/" + encoded(label) + "?secret=" + secret + "&issuer=" + ISSUER);
    }

    /** Confirms the app by its first code and answers the recovery codes, or nothing when the code does not fit. */
    public Optional<List<String>> confirm(@Nullable Authentication halfSignedIn, String code) {
        Account account = waiting(halfSignedIn, SignInSteps.ENROL);
        Instant now = clock.instant();
        if (!factors.confirm(account.id(), digits(code), now)) {
            return Optional.empty();
        }
        List<String> codes = Stream.generate(() -> Secrets.typable(RECOVERY_CODE_LENGTH))
                .limit(RECOVERY_CODES)
                .toList();
        factors.replaceRecoveryCodes(account.id(), codes);
        events.publishEvent(IdentityEvent.account("second_factor_enabled", account.id(), account.actor(), now));
        return Optional.of(codes);
    }

    /** Lets in whoever has just set up the app. */
    public Authentication enter(@Nullable Authentication halfSignedIn) {
        Account account = waiting(halfSignedIn, SignInSteps.ENROL);
        if (!factors.isConfirmed(account.id())) {
            throw new RuleViolation(IdentityRule.FACTOR_NOT_SET);
        }
        return complete(halfSignedIn, account, "totp");
    }

    /** Lets in whoever shows a code of the app or a recovery code; empty when it is neither. */
    public Optional<Authentication> enter(@Nullable Authentication halfSignedIn, String code, String address) {
        Account account = waiting(halfSignedIn, SignInSteps.CODE);
        String name = "second factor " + account.id();
        Instant now = clock.instant();
        guard.waitFor(SignInGuard.Door.PERSON, name, address, now).ifPresent(wait -> {
            throw new RuleViolation(IdentityRule.TOO_MANY_ATTEMPTS, wait.toSeconds() + 1);
        });
        Optional<String> factor = accepted(account.id(), code, now);
        if (factor.isEmpty()) {
            guard.fail(SignInGuard.Door.PERSON, name, address, now);
            return Optional.empty();
        }
        guard.clear(SignInGuard.Door.PERSON, name, address);
        return Optional.of(complete(halfSignedIn, account, factor.get()));
    }

    private Optional<String> accepted(AccountId account, String code, Instant now) {
        String typed = digits(code);
        if (typed.matches("[0-9]{6}")) {
            return factors.acceptCode(account, typed, now) ? Optional.of("totp") : Optional.empty();
        }
        return factors.acceptRecoveryCode(account, typed, now) ? Optional.of("recovery_code") : Optional.empty();
    }

    private Authentication complete(@Nullable Authentication halfSignedIn, Account account, String factor) {
        Verdict.Welcome welcome = steps.complete(account, factor);
        var whole = UsernamePasswordAuthenticationToken.authenticated(welcome.principal(), null, welcome.authorities());
        whole.setDetails(halfSignedIn == null ? null : halfSignedIn.getDetails());
        return whole;
    }

    /** The account behind a sign-in that waits for the given step; for anybody else there is nothing here. */
    private Account waiting(@Nullable Authentication halfSignedIn, String step) {
        if (halfSignedIn == null
                || halfSignedIn.getAuthorities().stream().noneMatch(granted -> step.equals(granted.getAuthority()))
                || !(halfSignedIn.getPrincipal() instanceof AccountPrincipal principal)) {
            throw new NotFound("step", step);
        }
        return accounts.findById(principal.account())
                .filter(Account::isEnabled)
                .orElseThrow(() -> new NotFound("account", principal.getName()));
    }

    private static String digits(String code) {
        return code.replaceAll("[\\s-]", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
