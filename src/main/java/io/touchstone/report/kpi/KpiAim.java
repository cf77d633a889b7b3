package io.touchstone.report.kpi;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which way a key figure is to go. The message key is {@code report.kpi.aim.<word>}. */
public enum KpiAim {
    AT_LEAST,
    AT_MOST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a value is as good as the target or better. */
    public boolean keeps(BigDecimal value, BigDecimal target) {
        int way = value.compareTo(target);
        return this == AT_LEAST ? way >= 0 : way <= 0;
    }

    /** By the worse end of the interval it is met, by the better end it is missed, and between them nothing is shown (K1, K2). */
    KpiVerdict verdict(KpiReading reading, @Nullable BigDecimal target) {
        BigDecimal value = reading.value();
        if (value == null) {
            return KpiVerdict.NO_VALUE;
        }
        if (target == null) {
            return KpiVerdict.NO_TARGET;
        }
        BigDecimal low = reading.low() == null ? value : reading.low();
        BigDecimal high = reading.high() == null ? value : reading.high();
        if (keeps(this == AT_LEAST ? low : high, target)) {
            return KpiVerdict.MET;
        }
        return keeps(this == AT_LEAST ? high : low, target) ? KpiVerdict.NOT_SHOWN : KpiVerdict.MISSED;
    }
}
