package io.touchstone.merchant.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.Merchants;
import io.touchstone.merchant.application.SubmittedApplication;
import io.touchstone.merchant.blocklist.LinkFacts;
import io.touchstone.merchant.blocklist.LinkKeys;
import io.touchstone.support.TouchstoneTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@TouchstoneTest
@Transactional
class AdmissionTests {

    private static final Actor STAFF =
            new Actor(Actor.Kind.STAFF, UUID.randomUUID().toString());

    @Autowired
    private Admission admission;

    @Autowired
    private Merchants merchants;

    @Autowired
    private Profiles profiles;

    @Autowired
    private LinkKeys links;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void makesAMerchantOnTrialWithAnOwner() {
        UUID account = UUID.randomUUID();
        SubmittedApplication application = new LifeRows(jdbc).application(account);
        links.keep(
                new LinkKeys.Holder(
                        LinkKeys.Holder.Kind.APPLICATION,
                        application.applicationId().toString()),
                new LinkFacts(Map.of(LinkFacts.Kind.PHONE, "13800000000", LinkFacts.Kind.ACCOUNT, "622202")));

        String id = admission.admit(application, LifeRows.NOW, STAFF);

        assertThat(merchants.stateAt(id, LifeRows.NOW)).isEqualTo(MerchantState.TRIAL);
        assertThat(merchants.stateAt(id, LifeRows.NOW.minusNanos(1000))).isEqualTo(MerchantState.APPLICANT);
        assertThat(merchants.hasSeat(account, id)).isTrue();
        assertThat(merchants.find(id)).get().satisfies(shop -> {
            assertThat(shop.name()).isEqualTo("Harbour Tea");
            assertThat(shop.usccValid()).isTrue();
            assertThat(shop.categoryCode()).isEqualTo("tea");
        });
        assertThat(profiles.newest(id)).get().extracting(Profile::version).isEqualTo(1);
        assertThat(jdbc.queryForList(
                        "select kind from merchant_link where holder_kind = 'merchant' and holder_id = ? order by kind",
                        String.class,
                        id))
                .containsExactly("account", "phone");
        assertThat(new LifeRows(jdbc).audited("merchant.state_changed", id)).isEqualTo(1);
    }

    @Test
    void admitsAnApplicationOnce() {
        SubmittedApplication application = new LifeRows(jdbc).application(null);
        admission.admit(application, LifeRows.NOW, STAFF);

        assertThatThrownBy(() -> admission.admit(application, LifeRows.NOW, STAFF))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("APPLICATION_STEP_REFUSED");
    }

    @Test
    void passesOverAnIdThatTheImportHasTaken() {
        LifeRows fixture = new LifeRows(jdbc);
        Long next = jdbc.queryForObject("select nextval('merchant_number')", Long.class);
        fixture.shop("M%08d".formatted(next + 1));

        assertThat(admission.admit(fixture.application(null), LifeRows.NOW, STAFF))
                .isEqualTo("M%08d".formatted(next + 2));
    }
}
