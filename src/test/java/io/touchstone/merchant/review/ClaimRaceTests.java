package io.touchstone.merchant.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Conflict;
import io.touchstone.merchant.review.ReviewFixture.Submitted;
import io.touchstone.support.TouchstoneTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import tools.jackson.databind.json.JsonMapper;

/** Two who want the same application at the same time. */
@TouchstoneTest
class ClaimRaceTests {

    private static final Instant DUE = Instant.parse("2026-03-04T09:00:00Z");
    private static final int PEOPLE = 8;

    @Autowired
    private ClaimDesk desk;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JsonMapper json;

    @Test
    void isClaimedByOneOnly() throws Exception {
        Submitted one = new ReviewFixture(db, accounts, json).submit("Race", false, DUE);

        List<Boolean> won = together(() -> {
            try {
                desk.claim(one.id());
                return true;
            } catch (Conflict lost) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true).hasSize(PEOPLE);
    }

    @Test
    void givesEachAnotherOneWhenAllAskForTheNext() throws Exception {
        db.update("delete from merchant_review_claim");
        var fixture = new ReviewFixture(db, accounts, json);
        for (int i = 0; i < 2 * PEOPLE; i++) {
            fixture.submit("Next " + i, false, DUE);
        }

        List<UUID> given = together(() -> desk.claimNext(QueueFilter.of(Map.of())));

        Set<UUID> different = new HashSet<>(given);
        assertThat(different).hasSize(PEOPLE);
    }

    private <T> List<T> together(Callable<T> act) throws Exception {
        var fixture = new ReviewFixture(db, accounts, json);
        List<Authentication> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(fixture.reviewer("Racer"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<T>> running = people.stream()
                    .map(person -> threads.submit(() -> as(person, act)))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T as(Authentication person, Callable<T> act) throws Exception {
        SecurityContextHolder.setContext(new SecurityContextImpl(person));
        try {
            return act.call();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
