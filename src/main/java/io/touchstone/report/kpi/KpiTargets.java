package io.touchstone.report.kpi;

import io.touchstone.shell.RequestMemo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which target a key figure had on which day: what is confirmed later never changes what has passed. */
@Component
class KpiTargets {

    private final KpiTargetRows rows;

    KpiTargets(KpiTargetRows rows) {
        this.rows = rows;
    }

    /** Answers the targets as they are known now. */
    Book book() {
        return RequestMemo.once(List.of("kpi-targets"), this::read);
    }

    private Book read() {
        return new Book(rows.confirmed().stream().collect(Collectors.groupingBy(KpiTarget::kpi)));
    }

    /** Confirmed targets by key figure, in the order in which they came into force. */
    record Book(Map<String, List<KpiTarget>> confirmed) {

        /** Null where there was none. */
        @Nullable
        BigDecimal on(Kpi kpi, LocalDate day) {
            BigDecimal found = kpi.firstTarget();
            for (KpiTarget target : confirmed.getOrDefault(kpi.code(), List.of())) {
                KpiTarget.Answer answer = target.answer();
                if (answer != null && answer.from() != null && !answer.from().isAfter(day)) {
                    found = target.target();
                }
            }
            return found;
        }
    }
}
