package io.touchstone.merchant.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.kernel.Actor;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.restriction.RestrictionView;
import io.touchstone.restriction.Restrictions;
import io.touchstone.support.TouchstoneTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@TouchstoneTest
@Transactional
class HoldsTests {

    private static final Actor SYSTEM = Actor.system("test");
    private static final Holds.Cause PAPER = new Holds.Cause(Holds.Cause.Kind.DOCUMENT, "d1");
    private static final Holds.Cause REGISTER = new Holds.Cause(Holds.Cause.Kind.REGISTER, "r1");

    @Autowired
    private Holds holds;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void holdsPublishingAndSearchOfTheScopeAlone() {
        shop("h1");

        holds.hold("h1", RestrictionScope.category("tea"), PAPER, "expired", LifeRows.NOW, SYSTEM);

        assertThat(restrictions.ofMerchant("h1", LifeRows.NOW))
                .extracting(RestrictionView::kind, view -> view.scope().word())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(RestrictionKind.PUBLISH, "category:tea"),
                        org.assertj.core.groups.Tuple.tuple(RestrictionKind.SEARCH, "category:tea"));
        assertThat(new LifeRows(jdbc).audited("merchant.scope_held", "h1")).isEqualTo(1);
    }

    @Test
    void holdsOnceForOneCause() {
        shop("h2");

        holds.hold("h2", RestrictionScope.merchant(), PAPER, "expired", LifeRows.NOW, SYSTEM);
        holds.hold("h2", RestrictionScope.merchant(), PAPER, "expired", LifeRows.NOW, SYSTEM);

        assertThat(restrictions.ofMerchant("h2", LifeRows.NOW)).hasSize(2);
    }

    @Test
    void releasesOnlyWhatItsCauseHeld() {
        shop("h3");
        holds.hold("h3", RestrictionScope.merchant(), PAPER, "expired", LifeRows.NOW, SYSTEM);
        holds.hold("h3", RestrictionScope.merchant(), REGISTER, "revoked", LifeRows.NOW, SYSTEM);

        holds.release(PAPER, "renewed", LifeRows.NOW.plusSeconds(60), SYSTEM);
        holds.release(PAPER, "renewed", LifeRows.NOW.plusSeconds(60), SYSTEM);

        assertThat(restrictions.ofMerchant("h3", LifeRows.NOW.plusSeconds(60)))
                .hasSize(2)
                .allMatch(view -> view.reason().equals("revoked"));
    }

    @Test
    void holdsAgainAfterARelease() {
        shop("h4");
        holds.hold("h4", RestrictionScope.merchant(), PAPER, "expired", LifeRows.NOW, SYSTEM);
        holds.release(PAPER, "renewed", LifeRows.NOW.plusSeconds(1), SYSTEM);

        holds.hold("h4", RestrictionScope.merchant(), PAPER, "expired", LifeRows.NOW.plusSeconds(2), SYSTEM);

        assertThat(restrictions.ofMerchant("h4", LifeRows.NOW.plusSeconds(2))).hasSize(2);
    }

    private void shop(String merchantId) {
        new LifeRows(jdbc).shop(merchantId);
    }
}
