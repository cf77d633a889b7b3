package io.touchstone.report.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.LiveFigure;
import io.touchstone.support.TestClock;
import io.touchstone.support.TouchstoneTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What people did counts for the department they were in then, also after they moved. */
@TouchstoneTest
class KpiDepartmentTests {

    private static final UUID QUALITY = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
    private static final UUID LAW = UUID.fromString("00000000-0000-7000-8000-0000000000a2");
    private static final UUID ANN = UUID.fromString("00000000-0000-7000-8000-0000000000b1");

    @Autowired
    private KpiSnapshotRows rows;

    @Autowired
    private KpiSeats seats;

    @Autowired
    private KeptKpis kpis;

    @Autowired
    private PlatformTime time;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private TestClock clock;

    /** One day of work by Ann each day. */
    private record DailyWork() implements LiveFigure {

        @Override
        public String code() {
            return "penalty.days_to_decide";
        }

        @Override
        public Unit unit() {
            return Unit.DAYS;
        }

        @Override
        public String ability() {
            return "penalty:read";
        }

        @Override
        public Reading read(Instant from, Instant to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public KeysetPage<Row> rows(Instant from, Instant to, KeysetRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean addsUp() {
            return true;
        }

        @Override
        public boolean namesPeople() {
            return true;
        }

        @Override
        public List<Tally> tallies(List<Span> spans) {
            return spans.stream().map(span -> new Tally(BigDecimal.TEN, 2)).toList();
        }

        @Override
        public List<PersonTally> talliesByPerson(List<Span> spans) {
            List<PersonTally> all = new ArrayList<>();
            for (int i = 0; i < spans.size(); i++) {
                all.add(new PersonTally(i, ANN.toString(), new Tally(BigDecimal.valueOf(3), 1)));
                all.add(new PersonTally(i, UUID.randomUUID().toString(), new Tally(BigDecimal.valueOf(7), 1)));
            }
            return all;
        }
    }

    @Test
    void countsForTheDepartmentOfThenAndNamesThoseClosedSince() {
        db.update("insert into identity_department values (?, 'Quality', null, 0), (?, 'Law', null, 0)", QUALITY, LAW);
        db.update(
                "insert into identity_account values (?, 'ann', 'ann', 'Ann', null, 'x', ?, null, 'ENABLED', now(), now(), 0)",
                ANN,
                QUALITY);

        take();
        clock.advance(Duration.ofDays(40));
        db.update("update identity_account set department_id = ? where id = ?", LAW, ANN);
        db.update("delete from identity_department where id = ?", QUALITY);
        take();
        clock.advance(Duration.ofDays(60));
        take();

        assertThat(of(QUALITY, "2026-02").reading().below()).isEqualTo(28);
        assertThat(of(QUALITY, "2026-02").reading().value()).isEqualByComparingTo("3");
        assertThat(of(QUALITY, "2026-04").reading().below())
                .as("until she was seen elsewhere")
                .isEqualTo(9);
        assertThat(of(LAW, "2026-04").reading().below()).isEqualTo(21);
        assertThat(of(LAW, "2026-05").reading().below()).isEqualTo(31);
        assertThat(of(QUALITY, "2026-02").version())
                .as("a move restates nothing")
                .isEqualTo(1);
        assertThat(of(null, "2026-05").reading().below()).isEqualTo(62);
        assertThat(kpis.departments()).extracting(KpiDepartment::name).contains("Quality", "Law");
        assertThat(seats.stays(QUALITY))
                .containsExactly(new LiveFigure.Stay(
                        ANN.toString(),
                        new LiveFigure.Span(Instant.EPOCH, time.startOf(LocalDate.parse("2026-04-10")))));
    }

    private void take() {
        KpiCatalogue catalogue = new KpiCatalogue(List.of(new DailyWork()), JsonMapper.shared());
        KpiTaking taking = new KpiTaking(catalogue, rows, seats, time, events);
        Kpi kpi = catalogue.all().get(0);
        transaction.executeWithoutResult(status -> {
            taking.lookAtSeats(clock.instant());
            taking.take(kpi, KpiTerms.KEY.first(), clock.instant());
        });
    }

    private KpiValue of(UUID department, String period) {
        return kpis.of("time-to-decide", department, KpiPeriod.parse(period).orElseThrow())
                .orElseThrow();
    }
}
