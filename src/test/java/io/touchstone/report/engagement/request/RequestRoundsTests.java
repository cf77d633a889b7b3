package io.touchstone.report.engagement.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.report.engagement.EngagedFixture;
import io.touchstone.report.engagement.EngagedFixture.Person;
import io.touchstone.shell.Role;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** What time brings to requests. */
@TouchstoneTest
class RequestRoundsTests {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private RequestDesk desk;

    @Autowired
    private RequestRounds rounds;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private TestClock clock;

    @Test
    void sayOnceThatOneIsOverdue() {
        var people = new EngagedFixture(beans);
        Person auditor = people.person(Role.AUDITOR);
        Person host = people.person(Role.ADMIN);
        LocalDate today = LocalDate.of(2026, 3, 1);
        people.engage(auditor, host, List.of("deposit"), null, today, today.plusDays(30));
        SecurityContextHolder.getContext().setAuthentication(auditor.signedIn());
        String number;
        try {
            number = desk.ask(UUID.randomUUID(), "Papers", null, today.plusDays(1));
        } finally {
            SecurityContextHolder.clearContext();
        }

        assertThat(rounds.overdue()).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(rounds.overdue()).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(rounds.overdue()).isEqualTo(1);
        assertThat(rounds.overdue()).isZero();
        assertThat(db.queryForList(
                        "select key from report_request_line join report_request using (request_id) where number = ?"
                                + " order by line_id",
                        String.class,
                        number))
                .containsExactly("asked", "overdue");
    }
}
