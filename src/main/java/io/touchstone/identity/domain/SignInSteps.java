package io.touchstone.identity.domain;

import io.touchstone.kernel.Actor;
import io.touchstone.shell.Role;
import io.touchstone.shell.RunMode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * What still lies between a right password and the application. Staff need a second factor (security check 26), others
 * may have one; demo mode, which listens on loopback only, asks for none.
 */
@Component
class SignInSteps {

    /** Granted instead of everything else while the code of the app is missing. */
    public static final String CODE = "step:second-factor";

    /** Granted instead of everything else while a second factor must first be set up. */
    public static final String ENROL = "step:enrol-second-factor";

    private final RoleAbilities abilities;
    private final SecondFactors factors;
    private final RunMode mode;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInSteps(
            RoleAbilities abilities,
            SecondFactors factors,
            RunMode mode,
            ApplicationEventPublisher events,
            Clock clock) {
        this.abilities = abilities;
        this.factors = factors;
        this.mode = mode;
        this.events = events;
        this.clock = clock;
    }

    Verdict.Welcome afterPassword(Account account) {
        return after(account, "password");
    }

    /** What follows a first factor of any kind. */
    Verdict.Welcome after(Account account, String factor) {
        if (!mode.isDemo()) {
            if (factors.isConfirmed(account.id())) {
                return waiting(account, CODE);
            }
            if (account.seat() == Role.Seat.STAFF) {
                return waiting(account, ENROL);
            }
        }
        return complete(account, factor);
    }

    /** Lets the person in with all they may do. */
    Verdict.Welcome complete(Account account, String lastFactor) {
        Actor actor = account.actor();
        events.publishEvent(IdentityEvent.account(
                "signed_in", account.id().id(), actor, clock.instant(), Map.of("factor", lastFactor)));
        return new Verdict.Welcome(AccountPrincipal.of(account), abilities.authorities(account.roles()));
    }

    private static Verdict.Welcome waiting(Account account, String step) {
        List<GrantedAuthority> nothingElse = List.of(new SimpleGrantedAuthority(step));
        return new Verdict.Welcome(AccountPrincipal.of(account), nothingElse);
    }
}
