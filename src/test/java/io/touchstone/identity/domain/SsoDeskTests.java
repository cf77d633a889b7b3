package io.touchstone.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.Accounts;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.shell.Role;
import io.touchstone.support.TouchstoneTest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;

/** Roles that come from the provider's groups, where that is configured. */
@TouchstoneTest
class SsoDeskTests {

    private static final String ISSUER = "https://id.example.org";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Accounts accounts;

    @Autowired
    private StoredAccounts stored;

    @Autowired
    private SsoLinks links;

    @Autowired
    private AccountChecks checks;

    @Autowired
    private SignedInSessions sessions;

    @Autowired
    private SignInSteps steps;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private String subject = "";
    private AccountId account = new AccountId(new java.util.UUID(0, 0));

    @BeforeEach
    void openAccount() {
        subject = "grouped" + NUMBER.incrementAndGet();
        account = accounts.open(
                NewAccount.plain(subject, subject, "correct battery horse", Role.REVIEWER), Actor.system("test"));
        links.add(account, ISSUER, subject, Actor.system("test"), clock.instant());
    }

    @Test
    void rolesBecomeWhatTheGroupsBring() {
        assertThat(enter(List.of("fraud"))).isPresent();

        assertThat(roles()).containsExactlyInAnyOrder(Role.ANALYST, Role.REVIEWER);
    }

    @Test
    void whoBringsNoGroupOfTheTableStaysOutside() {
        assertThat(enter(List.of("canteen"))).isEmpty();
        assertThat(enter(List.of())).isEmpty();

        assertThat(roles()).containsExactly(Role.REVIEWER);
    }

    @Test
    void groupsOfTwoSidesOpenNeither() {
        assertThat(enter(List.of("fraud", "shops"))).isEmpty();

        assertThat(roles()).containsExactly(Role.REVIEWER);
    }

    @Test
    void whatWaitsForTheSecondFactorHoldsNoRoleYet() {
        assertThat(enter(List.of("fraud")).orElseThrow().getAuthorities())
                .extracting(Object::toString)
                .containsExactly(SignInSteps.ENROL);
    }

    private Set<Role> roles() {
        return accounts.find(account).orElseThrow().roles();
    }

    private Optional<Authentication> enter(List<String> groups) {
        var settings = new SsoSettings(
                ISSUER, "touchstone", "x", "x", "openid", "groups", "fraud=ANALYST,REVIEWER;shops=MERCHANT", "");
        var desk = new SsoDesk(stored, links, settings, checks, sessions, steps, events, clock);
        var place = new SignInPlace(new MockHttpServletRequest());
        return transaction.execute(
                status -> desk.enter(new SsoArrival(ISSUER, subject, List.of("pwd"), groups, null), place));
    }
}
