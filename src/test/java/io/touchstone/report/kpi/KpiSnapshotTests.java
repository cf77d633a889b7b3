package io.touchstone.report.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.LiveFigure;
import io.touchstone.shell.LiveFigure.Span;
import io.touchstone.support.TouchstoneTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Snapshots over random facts are what the figures themselves say, and are never lost. */
@TouchstoneTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KpiSnapshotTests {

    private static final long SEED = 20260301;
    private static final Instant BEGIN = Instant.parse("2024-03-10T00:00:00Z");
    private static final int DAYS = 700;

    @Autowired
    private Kpis kpis;

    @Autowired
    private KpiCatalogue catalogue;

    @Autowired
    private List<LiveFigure> figures;

    @Autowired
    private Intake intake;

    @Autowired
    private PlatformTime time;

    @Autowired
    private JdbcTemplate db;

    @Test
    @Order(1)
    void knowsEveryKeyFigureThatItsFileNames() {
        assertThat(kpis.all())
                .extracting(Kpi::code)
                .contains("pass-rate", "complaint-rate", "time-to-decide")
                .hasSize(KpiCatalogue.read(tools.jackson.databind.json.JsonMapper.shared())
                        .size());
        assertThat(kpis.take()).isZero();
    }

    @Test
    @Order(2)
    void keepsWhatTheFigureSaysOfEveryPeriodOfEveryLength() {
        facts();

        assertThat(kpis.take()).isPositive();

        for (String code : List.of("complaint-rate", "return-rate", "shipped-in-time", "refunds-in-time")) {
            Kpi kpi = kpis.find(code).orElseThrow();
            LiveFigure figure = catalogue.figure(kpi);
            for (KpiGrain grain : KpiGrain.values()) {
                KpiPeriod last =
                        KpiPeriod.of(grain, LocalDate.parse("2026-03-01")).previous();
                KpiPeriod first = KpiPeriod.of(grain, LocalDate.parse("2024-01-01"));
                List<KpiValue> line = kpis.trend(code, null, first, last);
                assertThat(line).as(code + " " + grain).isNotEmpty();
                int step = grain == KpiGrain.DAY ? 41 : 1;
                for (int i = 0; i < line.size(); i += step) {
                    KpiValue value = line.get(i);
                    LiveFigure.Reading told = figure.read(
                            time.startOf(value.period().start()),
                            time.startOf(value.period().end()));
                    assertThat(value.reading().value())
                            .as(code + " " + value.period())
                            .isEqualTo(told.value().orElse(null));
                    assertThat(value.reading().below()).isEqualTo(told.of());
                    assertThat(value.version()).isEqualTo(1);
                }
            }
        }
    }

    @Test
    @Order(3)
    void keepsNothingTwice() {
        assertThat(kpis.take()).isZero();
    }

    @Test
    @Order(4)
    void restatesAPeriodAfterLateFactsAndKeepsBothVersions() {
        KpiPeriod half = KpiPeriod.parse("2025-H1").orElseThrow();
        KpiValue before = kpis.of("complaint-rate", null, half).orElseThrow();
        new FactFiles(intake)
                .send("complaints", "complaint_id,merchant_id,kind,opened_at", "late1,k1,late,2025-04-10T00:00:00Z");

        assertThat(kpis.take())
                .as("day, month, quarter, half-year and year, for the rate alone")
                .isGreaterThanOrEqualTo(5);

        KpiValue after = kpis.of("complaint-rate", null, half).orElseThrow();
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.reading().above())
                .isEqualByComparingTo(before.reading().above().add(BigDecimal.ONE));
        assertThat(kpis.versions("complaint-rate", null, half))
                .extracting(KpiValue::version)
                .containsExactly(2, 1);
        assertThat(kpis.snapshots(List.of(before.snapshot()))).containsExactly(before);
        assertThat(kpis.of("complaint-rate", null, half.previous())
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
    }

    @Test
    @Order(5)
    void tellsManyTimesAtOnceAsOneByOne() {
        List<Span> spans = new ArrayList<>();
        for (int month = 1; month < 12; month++) {
            spans.add(new Span(
                    time.startOf(LocalDate.of(2025, month, 1)), time.startOf(LocalDate.of(2025, month + 1, 1))));
        }
        List<Span> apart = List.of(spans.get(0), spans.get(4), spans.get(2));

        for (LiveFigure figure : figures) {
            for (List<Span> asked : List.of(spans, apart)) {
                assertThat(figure.tallies(asked).stream().map(tally -> KpiReading.of(figure.unit(), tally)
                                .value()))
                        .as(figure.code())
                        .isEqualTo(asked.stream()
                                .map(span -> figure.read(span.from(), span.to())
                                        .value()
                                        .orElse(null))
                                .toList());
            }
        }
    }

    @Test
    @Order(6)
    void refusesToChangeARow() {
        for (String act : List.of(
                "update report_kpi_snapshot set value = 1",
                "delete from report_kpi_snapshot",
                "truncate report_kpi_snapshot")) {
            assertThatThrownBy(() -> db.execute(act)).isInstanceOf(DataAccessException.class);
        }
    }

    private void facts() {
        FactFiles files = new FactFiles(intake);
        files.market("k1", "k2");
        Random random = new Random(SEED);
        List<String> orders = new ArrayList<>(List.of(
                "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at,ship_by,shipped_at,completed_at"));
        List<String> returns =
                new ArrayList<>(List.of("return_id,order_id,reason_code,requested_at,refund_minor,refunded_at"));
        List<String> complaints = new ArrayList<>(List.of("complaint_id,merchant_id,kind,opened_at"));
        for (int i = 0; i < 1500; i++) {
            Instant paid = BEGIN.plus(random.nextInt(DAYS * 24 * 60), ChronoUnit.MINUTES);
            String shop = "k" + (1 + random.nextInt(2));
            Instant completed = paid.plus(random.nextInt(400), ChronoUnit.HOURS);
            orders.add(Stream.of(
                            "ko" + i,
                            "b",
                            shop,
                            "p",
                            "100",
                            paid,
                            paid.plus(2, ChronoUnit.DAYS),
                            paid.plus(random.nextInt(72), ChronoUnit.HOURS),
                            random.nextInt(5) == 0 ? "" : completed)
                    .map(Object::toString)
                    .collect(java.util.stream.Collectors.joining(",")));
            if (random.nextInt(8) == 0) {
                returns.add("kr" + i + ",ko" + i + ",x," + completed + ",100,"
                        + completed.plus(random.nextInt(90), ChronoUnit.HOURS));
            }
            if (random.nextInt(20) == 0) {
                complaints.add("kc" + i + "," + shop + ",late," + completed);
            }
        }
        files.send("orders", orders.toArray(String[]::new));
        files.send("returns", returns.toArray(String[]::new));
        files.send("complaints", complaints.toArray(String[]::new));
    }
}
