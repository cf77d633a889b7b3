package io.touchstone.merchant.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.RuleViolation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** The states of an application. */
class ApplicationTests {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final UUID ACCOUNT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final Actor APPLICANT = new Actor(Actor.Kind.MERCHANT, ACCOUNT.toString());
    private static final Actor FIRST = new Actor(Actor.Kind.STAFF, "first");
    private static final Actor SECOND = new Actor(Actor.Kind.STAFF, "second");
    private static final Outcome WHY = new Outcome(List.of("blurred"), null);

    @Test
    void announcesEachStep() {
        Application application = submitted(false);

        application.giveBack(WHY, FIRST, AT);
        application.submit(2, false, AT, APPLICANT, AT);
        application.approve(Outcome.PLAIN, SECOND, AT);
        application.becomeMerchant("M1", SECOND, AT);

        assertThat(actions(application))
                .containsExactly(
                        "merchant.application_begun",
                        "merchant.application_submitted",
                        "merchant.application_returned",
                        "merchant.application_submitted",
                        "merchant.application_approved",
                        "merchant.application_admitted");
        assertThat(application.round()).isEqualTo(2);
        assertThat(application.state()).isEqualTo(ApplicationState.APPROVED);
    }

    @Test
    void isNotChangedWhileUnderReview() {
        Application application = submitted(false);

        assertThat(broken(() -> application.fill(application.draft().withCategories(Set.of("1")), APPLICANT, AT)))
                .isEqualTo(ApplicationRule.APPLICATION_NOT_OPEN);
    }

    @Test
    void announcesASaveOnlyWhenSomethingDiffers() {
        Application application = draft();

        application.fill(application.draft().with(new ShopPart("Shop", "ordinary", null)), APPLICANT, AT);
        application.fill(application.draft().with(new ShopPart("Shop", "ordinary", null)), APPLICANT, AT);

        assertThat(actions(application)).containsExactly("merchant.application_begun", "merchant.application_saved");
    }

    @Test
    void needsASecondPersonWhenRiskIsHigh() {
        Application application = submitted(true);

        assertThat(broken(() -> application.approve(Outcome.PLAIN, FIRST, AT)))
                .isEqualTo(ApplicationRule.SECOND_PERSON_NEEDED);
        application.passToSecond(Outcome.PLAIN, FIRST, AT);
        assertThat(broken(() -> application.approve(Outcome.PLAIN, FIRST, AT)))
                .isEqualTo(ApplicationRule.SECOND_PERSON_IS_FIRST);
        application.approve(Outcome.PLAIN, SECOND, AT);

        assertThat(application.state()).isEqualTo(ApplicationState.APPROVED);
    }

    @Test
    void goesToASecondPersonOnlyWhenRiskIsHigh() {
        assertThat(broken(() -> submitted(false).passToSecond(Outcome.PLAIN, FIRST, AT)))
                .isEqualTo(ApplicationRule.SECOND_PERSON_NOT_NEEDED);
    }

    @Test
    void isRejectedOnlyWithAReason() {
        assertThat(broken(() -> submitted(false).reject(Outcome.PLAIN, FIRST, AT)))
                .isEqualTo(ApplicationRule.REASON_MISSING);
    }

    @Test
    void endsWithItsDecision() {
        Application application = submitted(false);
        application.reject(WHY, FIRST, AT);

        assertThat(broken(() -> application.submit(1, false, AT, APPLICANT, AT)))
                .isEqualTo(ApplicationRule.APPLICATION_STEP_REFUSED);
        assertThat(broken(() -> application.withdraw(APPLICANT, AT)))
                .isEqualTo(ApplicationRule.APPLICATION_STEP_REFUSED);
    }

    private static Application draft() {
        return Application.begin(UUID.randomUUID(), "A-1", ACCOUNT, null, APPLICANT, AT);
    }

    private static Application submitted(boolean risky) {
        Application application = draft();
        application.submit(1, risky, AT, APPLICANT, AT);
        return application;
    }

    private static List<String> actions(Application application) {
        Collection<GovernanceEvent> events = ReflectionTestUtils.invokeMethod(application, "domainEvents");
        return events.stream().map(GovernanceEvent::action).toList();
    }

    private static Object broken(Runnable act) {
        var thrown = new Object[1];
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(violation -> thrown[0] = violation.rule());
        return thrown[0];
    }
}
