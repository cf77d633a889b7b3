package io.touchstone.merchant.filing;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.merchant.YearlyTurnover;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.FieldCipher;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the sealed identity numbers of natural persons, and leaves a trace of who did and why. */
@Component
class OpenedIdentities {

    /** The key by which applications seal numbers. */
    private static final String KEY = "merchant-numbers";

    /** Values travel within one statement; beyond this they would have to be filed in parts. */
    private static final int PEOPLE_MAX = 50_000;

    private final JdbcTemplate db;
    private final FieldCipher cipher;
    private final ObjectProvider<YearlyTurnover> turnover;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final PlatformTime time;
    private final Clock clock;

    OpenedIdentities(
            JdbcTemplate db,
            FieldCipher cipher,
            ObjectProvider<YearlyTurnover> turnover,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            PlatformTime time,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.turnover = turnover;
        this.events = events;
        this.currentActor = currentActor;
        this.time = time;
        this.clock = clock;
    }

    private record Person(String merchantId, @Nullable UUID applicationId) {}

    /** Three lists of the same length and order. */
    record Lists(List<String> merchantIds, List<String> numbers, List<String> turnovers) {

        /** Leaves the numbers out, so that they reach no log. */
        @Override
        public String toString() {
            return "Lists[" + merchantIds.size() + "]";
        }
    }

    /** That numbers were opened: how many, for which filing, and why. */
    private record IdentitiesOpened(String period, int people, String reason, Actor actor, Instant occurredAt)
            implements GovernanceEvent {

        @Override
        public String action() {
            return "merchant.identities_opened";
        }

        @Override
        public Subject subject() {
            return new Subject("filing", period);
        }

        @Override
        public Map<String, ?> details() {
            return Map.of("people", people, "reason", reason);
        }
    }

    @Transactional
    public Lists open(FilingPeriod period, Instant at, String reason) {
        List<Person> people = people(at);
        List<String> ids = people.stream().map(Person::merchantId).toList();
        YearlyTurnover known = turnover.getIfAvailable();
        Map<String, Long> taken =
                known == null ? Map.of() : known.between(ids, period.yearFrom(time), period.yearTo(time));
        List<String> numbers = new ArrayList<>();
        people.forEach(person -> numbers.add(number(person.applicationId())));
        events.publishEvent(
                new IdentitiesOpened(period.word(), people.size(), reason, currentActor.get(), clock.instant()));
        return new Lists(
                ids,
                numbers,
                ids.stream().map(id -> taken.getOrDefault(id, 0L).toString()).toList());
    }

    private List<Person> people(Instant at) {
        Timestamp when = Timestamp.from(at);
        List<Person> people = db.query(
                FilingSql.PEOPLE,
                (row, i) -> new Person(row.getString(1), row.getObject(2, UUID.class)),
                when,
                when,
                PEOPLE_MAX + 1);
        if (people.size() > PEOPLE_MAX) {
            throw new RuleViolation(FilingRule.TOO_MANY_PEOPLE);
        }
        return people;
    }

    private String number(@Nullable UUID applicationId) {
        if (applicationId == null) {
            return "";
        }
        return db
                .query(
                        "select identity_sealed from merchant_application where application_id = ?"
                                + " and identity_sealed is not null",
                        (row, i) -> row.getBytes(1),
                        applicationId)
                .stream()
                .findFirst()
                .map(whole -> new String(cipher.open(KEY, whole, applicationId), StandardCharsets.UTF_8))
                .orElse("");
    }
}
