package io.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.credit.CreditRegister;
import io.touchstone.credit.CreditStanding;
import io.touchstone.demo.market.MarketFile;
import io.touchstone.intake.ImportView;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.Actor;
import io.touchstone.support.TouchstoneTest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@TouchstoneTest
class ReadsDuringImportTests {

    private static final int READERS = 64;
    private static final long AWAY_MILLIS = 5;
    private static final Instant AS_OF = Instant.parse("2026-03-01T00:00:00Z");
    private static final Actor ACTOR = Actor.system("test");

    @Autowired
    private Intake intake;

    @Autowired
    private CreditRegister register;

    @TempDir
    private Path folder;

    @Test
    void seeAShopAsItWasBeforeOrAsItIsAfterAndNothingBetween() throws Exception {
        SmallMarket market = SmallMarket.write(folder, 8_000);
        for (MarketFile file : market.beforeRatings()) {
            intake.importNow(file.kind(), file.path(), ACTOR);
        }
        String shop = market.someShops().get(0);
        CreditStanding before = register.standing(shop, AS_OF);

        Set<CreditStanding> seen = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        List<Future<Long>> reads = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            reads.add(readers.submit(readUntil(over, shop, seen)));
        }
        ImportView done = intake.importNow("ratings", market.ratings().path(), ACTOR);
        over.set(true);
        long answered = 0;
        for (Future<Long> read : reads) {
            answered += read.get();
        }
        readers.shutdown();

        assertThat(done.state()).isEqualTo(ImportView.State.SUCCEEDED);
        CreditStanding after = register.standing(shop, AS_OF);
        assertThat(after.credit().positive()).isPositive();
        assertThat(answered).isGreaterThanOrEqualTo(READERS);
        assertThat(Set.of(before, after)).containsAll(seen);
    }

    private Callable<Long> readUntil(AtomicBoolean over, String shop, Set<CreditStanding> seen) {
        return () -> {
            long reads = 0;
            do {
                seen.add(register.standing(shop, AS_OF));
                reads++;
                // A client is away for a moment between two calls. Without it a thread takes its own connection
                // again before those in line wake up, and they starve on a slow machine.
                Thread.sleep(AWAY_MILLIS);
            } while (!over.get());
            return reads;
        };
    }
}
