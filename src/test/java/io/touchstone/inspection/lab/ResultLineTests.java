package io.touchstone.inspection.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value is shown as the laboratory wrote it, and never with a unit that it did not mean. */
class ResultLineTests {

    @ParameterizedTest
    @CsvSource({
        "23.25,mg/kg,23.25 mg/kg",
        "23.25 ± 3,mg/kg,23.25 ± 3 mg/kg",
        "0.023 g/kg,mg/kg,0.023 g/kg",
        "ND,mg/kg,ND",
        "7.5,,7.5",
        "yes,,yes"
    })
    void showsAUnitWhereANumberStandsBare(String written, String unit, String shown) {
        ResultLine line = new ResultLine(
                "PB",
                "铅",
                "Lead",
                "m",
                "s",
                "1",
                "≤ 90",
                written,
                BigDecimal.ONE,
                null,
                unit,
                true,
                true,
                false,
                true,
                false,
                Instant.EPOCH);

        assertThat(line.shown()).isEqualTo(shown);
    }
}
