package io.touchstone.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstone.export.CatalogueField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report is asked, with periods told by words. */
class AskedTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "today,2026-03-01,2026-03-01,2026-03-01",
        "yesterday,2026-03-01,2026-02-28,2026-02-28",
        "yesterday,2028-03-01,2028-02-29,2028-02-29",
        "last-7-days,2026-03-01,2026-02-22,2026-02-28",
        "last-week,2026-03-01,2026-02-16,2026-02-22",
        "last-week,2026-03-02,2026-02-23,2026-03-01",
        "this-month,2026-03-31,2026-03-01,2026-03-31",
        "last-month,2026-03-31,2026-02-01,2026-02-28",
        "last-month,2026-01-01,2025-12-01,2025-12-31",
        "last-month,2028-03-01,2028-02-01,2028-02-29",
        "last-quarter,2026-03-31,2025-10-01,2025-12-31",
        "last-quarter,2026-04-01,2026-01-01,2026-03-31",
        "last-quarter,2026-12-31,2026-07-01,2026-09-30",
        "last-half-year,2026-06-30,2025-07-01,2025-12-31",
        "last-half-year,2026-07-01,2026-01-01,2026-06-30",
        "this-year,2026-03-01,2026-01-01,2026-03-01",
        "last-year,2026-12-31,2025-01-01,2025-12-31"
    })
    void meansDaysByTheDayItIsAsked(String word, LocalDate day, String from, String to) {
        Asked asked = Asked.of(List.of(CatalogueField.period()), Map.of("period", word), day);

        assertThat(asked.filter()).containsOnly(Map.entry("from", from), Map.entry("to", to));
        assertThat(asked.words()).containsOnly(Map.entry("period", word));
    }

    @Test
    void takesOwnDaysWithBothEnds() {
        Asked asked = ask(CatalogueField.period(), Map.of("from", "2026-01-05", "to", "2026-01-05"));

        assertThat(asked.isSound()).isTrue();
        assertThat(asked.filter()).containsOnly(Map.entry("from", "2026-01-05"), Map.entry("to", "2026-01-05"));
        assertThat(asked.words()).containsEntry("period", "own");
    }

    @Test
    void saysWhatIsMissingUnreadableOrBackwards() {
        CatalogueField period = CatalogueField.period();

        assertThat(ask(period, Map.of()).problems()).containsOnlyKeys("period");
        assertThat(ask(period, Map.of("period", "own")).problems()).containsOnlyKeys("period");
        assertThat(ask(period, Map.of("from", "2026-01-05")).problems()).containsOnlyKeys("to");
        assertThat(ask(period, Map.of("from", "2026-02-30", "to", "2026-03-01")).problems())
                .containsOnlyKeys("from");
        assertThat(ask(period, Map.of("from", "2026-02-02", "to", "2026-02-01")).problems())
                .containsOnlyKeys("to");
        assertThat(ask(period, Map.of("period", "soon")).filter()).isEmpty();
        assertThat(ask(CatalogueField.anyPeriod(), Map.of()).isSound()).isTrue();
        assertThat(ask(CatalogueField.merchant(true), Map.of("merchant", " ")).problems())
                .containsOnlyKeys("merchant");
        assertThat(ask(CatalogueField.merchant(false), Map.of("merchant", "x".repeat(101)))
                        .problems())
                .containsOnlyKeys("merchant");
    }

    @Test
    void takesADayAsAWordOrItself() {
        CatalogueField day = CatalogueField.day("on");

        assertThat(ask(day, Map.of("on", "last-month")).filter()).containsEntry("on", "2026-02-28");
        assertThat(ask(day, Map.of("on", "own", "day", "2026-01-31")).filter()).containsEntry("on", "2026-01-31");
        assertThat(ask(day, Map.of("on", "own", "day", "x")).problems()).containsOnlyKeys("day");
        assertThat(ask(day, Map.of("on", "this-month")).problems()).containsOnlyKeys("on");
    }

    @Test
    void leavesOutWhatTheReportDoesNotKnow() {
        CatalogueField choice = CatalogueField.choice("state", "x", List.of("open"), "x");

        Asked asked = ask(choice, Map.of("state", "open", "merchant", "m1", "_csrf", "secret"));

        assertThat(asked.words()).containsOnlyKeys("state");
        assertThat(ask(choice, Map.of("state", "shut")).problems()).containsOnlyKeys("state");
    }

    private static Asked ask(CatalogueField field, Map<String, String> typed) {
        return Asked.of(List.of(field), typed, TODAY);
    }
}
