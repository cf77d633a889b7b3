package io.touchstone.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.IdentityRule;
import io.touchstone.identity.NewAccount;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class AccountTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final Actor ADMIN = new Actor(Actor.Kind.STAFF, "0190a000-0000-7000-8000-000000000001");

    private final AccountId id = new AccountId(UUID.fromString("0190a000-0000-7000-8000-000000000002"));

    @Test
    void opensEnabledAndSaysSo() {
        Account account = open(Role.REVIEWER, Role.INSPECTOR);

        assertThat(account.isEnabled()).isTrue();
        assertThat(account.actor()).isEqualTo(new Actor(Actor.Kind.STAFF, id.toString()));
        assertThat(actions(account)).containsExactly("identity.account_created");
    }

    @Test
    void keepsNamesAndAddressesOutOfEvents() {
        Account account = open(Role.REVIEWER);
        account.describe(new Profile("李四", "li.si@example.com", null, "en"), ADMIN, AT);

        assertThat(events(account).toString()).doesNotContain("张三", "李四", "zhang", "example.com");
        assertThat(actions(account)).contains("identity.account_described");
    }

    @Test
    void refusesRolesOfTwoSeats() {
        assertBroken(IdentityRule.ROLES_OF_ONE_SEAT, () -> open(Role.ADMIN, Role.MERCHANT));
    }

    @Test
    void refusesNoRole() {
        assertBroken(IdentityRule.ROLES_MISSING, this::open);
    }

    @Test
    void refusesAnotherLifeOfTheSameState() {
        Account account = open(Role.REVIEWER);

        assertBroken(IdentityRule.ALREADY_ENABLED, () -> account.enable(ADMIN, AT));
        account.disable(ADMIN, AT);
        assertBroken(IdentityRule.ALREADY_DISABLED, () -> account.disable(ADMIN, AT));
        account.enable(ADMIN, AT);

        assertThat(actions(account))
                .containsExactly("identity.account_created", "identity.account_disabled", "identity.account_enabled");
    }

    @Test
    void letsNobodyTakeTheirOwnRights() {
        Account account = open(Role.ADMIN);

        assertBroken(IdentityRule.OWN_ACCOUNT, () -> account.disable(account.actor(), AT));
        assertBroken(IdentityRule.OWN_ACCOUNT, () -> account.assign(Set.of(Role.AUDITOR), account.actor(), AT));
    }

    @Test
    void saysWhichRolesChanged() {
        Account account = open(Role.REVIEWER);
        account.assign(Set.of(Role.REVIEWER), ADMIN, AT);
        account.assign(Set.of(Role.ANALYST), ADMIN, AT);

        assertThat(actions(account)).containsExactly("identity.account_created", "identity.roles_changed");
        assertThat(account.roles()).containsExactly(Role.ANALYST);
    }

    @Test
    void changesThePasswordAloud() {
        Account account = open(Role.REVIEWER);
        account.replacePassword("{noop}other", ADMIN, AT);

        assertThat(account.passwordHash()).isEqualTo("{noop}other");
        assertThat(actions(account)).contains("identity.password_changed");
        assertThat(events(account).toString()).doesNotContain("noop");
    }

    @Test
    void takesNamesThatDifferByCaseOrWidthForOne() {
        assertThat(Username.of("Ｚhang.San").key()).isEqualTo(Username.keyOf(" zhang.san "));
        assertBroken(IdentityRule.USERNAME_FORM, () -> Username.of("a b"));
        assertBroken(IdentityRule.USERNAME_FORM, () -> Username.of(".x"));
        assertBroken(IdentityRule.USERNAME_FORM, () -> Username.of("x".repeat(65)));
    }

    private Account open(Role... roles) {
        var asked = new NewAccount("zhang.san", "张三", "zhang@example.com", "", Set.of(roles), null, null);
        return Account.open(id, asked, "{noop}first", ADMIN, AT);
    }

    private static Collection<IdentityEvent> events(Account account) {
        Collection<IdentityEvent> events = ReflectionTestUtils.invokeMethod(account, "domainEvents");
        return events == null ? Set.of() : events;
    }

    private static Iterable<String> actions(Account account) {
        return events(account).stream().map(IdentityEvent::action).toList();
    }

    private static void assertBroken(IdentityRule rule, ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).satisfies(broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
