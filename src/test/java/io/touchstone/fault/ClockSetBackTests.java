package io.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.credit.CreditRegister;
import io.touchstone.credit.CreditStanding;
import io.touchstone.demo.market.MarketFile;
import io.touchstone.intake.ImportView;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@TouchstoneTest
class ClockSetBackTests {

    private static final Actor ACTOR = Actor.system("test");

    @Autowired
    private Intake intake;

    @Autowired
    private CreditRegister register;

    @Autowired
    private TestClock clock;

    @TempDir
    private Path folder;

    @Test
    void changesNoCreditAndStopsNoImport() {
        SmallMarket market = SmallMarket.write(folder, 2_000);
        Instant asOf = clock.instant().minus(Duration.ofDays(3));
        String shop = market.someShops().get(0);
        for (MarketFile file : market.beforeRatings()) {
            assertThat(intake.importNow(file.kind(), file.path(), ACTOR).state())
                    .isEqualTo(ImportView.State.SUCCEEDED);
        }

        clock.advance(Duration.ofDays(-2));
        ImportView taken = intake.importNow("ratings", market.ratings().path(), ACTOR);
        CreditStanding whileBack = register.standing(shop, asOf);
        clock.advance(Duration.ofDays(2));
        ImportView again = intake.importNow("ratings", market.ratings().path(), ACTOR);

        assertThat(taken.state()).isEqualTo(ImportView.State.SUCCEEDED);
        assertThat(again.rowsAccepted()).isZero();
        assertThat(again.rowsDuplicate()).isGreaterThanOrEqualTo(taken.rowsAccepted());
        assertThat(register.standing(shop, asOf)).isEqualTo(whileBack);
        assertThat(whileBack.credit().positive()).isPositive();
    }
}
