package io.touchstone.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.intake.FactFiles;
import io.touchstone.intake.Intake;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.LiveFigure;
import io.touchstone.support.TouchstoneTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TouchstoneTest
class TradeFiguresTests {

    private static final Instant FROM = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-03-01T00:00:00Z");

    @Autowired
    private Intake intake;

    @Autowired
    private List<LiveFigure> figures;

    @BeforeEach
    void facts() {
        FactFiles files = new FactFiles(intake);
        files.market("f1");
        files.send(
                "orders",
                "order_id,buyer_id,merchant_id,product_id,amount_minor,paid_at,ship_by,shipped_at,promised_delivery_at,delivered_at",
                "fo1,b,f1,p,100,2026-02-01T00:00:00Z,2026-02-03T00:00:00Z,2026-02-03T00:00:00Z,2026-02-09T00:00:00Z,"
                        + "2026-02-08T00:00:00Z",
                "fo2,b,f1,p,100,2026-02-02T00:00:00Z,2026-02-04T00:00:00Z,2026-02-05T00:00:00Z,2026-03-09T00:00:00Z,",
                "fo3,b,f1,p,100,2026-02-03T00:00:00Z,2026-02-06T00:00:00Z,,,",
                "fo4,b,f1,p,100,2026-01-31T23:59:59Z,2026-01-31T00:00:00Z,,,");
        files.send(
                "returns",
                "return_id,order_id,reason_code,requested_at,refund_minor,refunded_at",
                "fr1,fo1,x,2026-02-10T00:00:00Z,100,2026-02-10T12:00:00Z",
                "fr2,fo2,x,2026-02-28T00:00:00Z,,",
                "fr3,fo2,x,2026-03-01T00:00:00Z,,");
        files.send(
                "complaints",
                "complaint_id,merchant_id,kind,opened_at,first_answer_at",
                "fk1,f1,late,2026-02-10T00:00:00Z,2026-02-10T06:00:00Z",
                "fk2,f1,late,2026-02-28T12:00:00Z,");
    }

    @Test
    void reckonsWhatWasDueInTheTimeAndNothingElse() {
        assertThat(value("trade.shipped_in_time")).isEqualTo("0.333333 of 1/3");
        assertThat(value("trade.delivered_as_promised")).isEqualTo("1.000000 of 1/1");
        assertThat(value("trade.complaints_per_thousand")).isEqualTo("666.666666 of 2/3");
    }

    @Test
    void countsWhatIsStillOpenUntilTheEnd() {
        assertThat(value("trade.refund_hours")).isEqualTo("18.000000 of 0/2");
        assertThat(value("trade.first_answer_hours")).isEqualTo("9.000000 of 0/2");
    }

    @Test
    void hasNoValueWhereThereIsNothingToReckonWith() {
        Instant before = Instant.parse("2020-01-01T00:00:00Z");

        assertThat(figure("trade.refund_hours")
                        .read(before, before.plusSeconds(60))
                        .value())
                .isEmpty();
        assertThat(figure("trade.complaints_per_thousand")
                        .read(before, before.plusSeconds(60))
                        .value())
                .isEmpty();
    }

    @Test
    void doesNotTakeSilenceForSlowAnswersWhereAnswersAreNotReported() {
        Instant to = Instant.parse("2026-02-10T05:00:00Z");

        assertThat(figure("trade.first_answer_hours").read(FROM, to).value()).isEmpty();
    }

    @Test
    void turnsTheRowsBehindItPageByPage() {
        LiveFigure figure = figure("trade.shipped_in_time");

        KeysetPage<LiveFigure.Row> first = figure.rows(FROM, TO, new KeysetRequest(2, null));
        KeysetPage<LiveFigure.Row> second = figure.rows(FROM, TO, new KeysetRequest(2, first.nextCursor()));

        assertThat(first.items()).extracting(LiveFigure.Row::id).containsExactly("fo1", "fo2");
        assertThat(first.items().get(0).value()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(first.items().get(0).path()).isEqualTo("/admin/merchants/f1");
        assertThat(second.items()).extracting(LiveFigure.Row::id).containsExactly("fo3");
        assertThat(second.nextCursor()).isNull();
        assertThatThrownBy(() -> figure.rows(FROM, TO, new KeysetRequest(2, "!")))
                .isInstanceOf(RuleViolation.class);
    }

    private String value(String code) {
        LiveFigure.Reading reading = figure(code).read(FROM, TO);
        return reading.value().map(BigDecimal::toPlainString).orElse("none") + " of " + reading.counted() + "/"
                + reading.of();
    }

    private LiveFigure figure(String code) {
        return figures.stream().filter(one -> one.code().equals(code)).findAny().orElseThrow();
    }
}
