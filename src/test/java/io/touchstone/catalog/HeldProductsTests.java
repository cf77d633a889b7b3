package io.touchstone.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.catalog.domain.ProductDesk;
import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.restriction.ImposeRestriction;
import io.touchstone.restriction.RestrictionId;
import io.touchstone.restriction.RestrictionKind;
import io.touchstone.restriction.RestrictionScope;
import io.touchstone.restriction.Restrictions;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@TouchstoneTest
@WithMockUser(authorities = "catalog:read")
class HeldProductsTests {

    private static final List<String> ALL = List.of("held-1", "held-2", "held-3");
    private static final AtomicInteger DAYS = new AtomicInteger();
    private static final Actor ACTOR = Actor.system("test");

    @Autowired
    private ProductDesk desk;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Intake intake;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void market() {
        FactFiles files = new FactFiles(intake);
        files.market("m1", "m2");
        files.send("categories", "category_code,parent_code,name_zh", "bears,toys,熊");
        files.send(
                "products",
                "product_id,merchant_id,category_code,title,brand",
                "held-1,m1,bears,Bear,Ａｎｅｒ",
                "held-2,m1,toys,Ball,",
                "held-3,m2,bears,Bear,aner");
    }

    @ParameterizedTest
    @CsvSource({
        "product:held-2, held-2",
        "category:bears, held-1",
        "category:toys, held-1 held-2",
        "brand:ANER, held-1",
        "merchant, held-1 held-2",
        "product:held-3, ''"
    })
    void areThoseOfTheMerchantThatTheScopeCovers(String scope, String expected) {
        Instant from = freshDay();
        RestrictionId id = impose(scope, RestrictionKind.PUBLISH, from);

        List<String> wanted = expected.isEmpty() ? List.of() : List.of(expected.split(" "));
        assertThat(desk.held(ALL, from)).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(desk.held(ALL, from.minusSeconds(1))).isEmpty();
        Instant lifted = from.plus(Duration.ofHours(1));
        restrictions.lift(id, "over", lifted, ACTOR);
        assertThat(desk.held(ALL, lifted)).isEmpty();
        assertThat(desk.held(ALL, lifted.minusSeconds(1))).hasSize(wanted.size());
    }

    @Test
    void areNotThoseThatAreOnlyHardToFind() {
        Instant from = freshDay();
        RestrictionId id = impose("merchant", RestrictionKind.SEARCH, from);

        assertThat(desk.held(ALL, from)).isEmpty();
        restrictions.lift(id, "over", from.plusSeconds(1), ACTOR);
    }

    /** Rows of the registry are never changed, so each claim has a day of its own. */
    private Instant freshDay() {
        return clock.instant().plus(Duration.ofDays(DAYS.incrementAndGet()));
    }

    private RestrictionId impose(String scope, RestrictionKind kind, Instant from) {
        return restrictions.impose(new ImposeRestriction(
                "m1", kind, new RestrictionScope(scope), from, null, BigDecimal.ZERO, null, "test", ACTOR));
    }
}
