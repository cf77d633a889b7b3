package io.touchstone.inspection.acceptance.web;

import io.touchstone.inspection.acceptance.Aql;
import io.touchstone.inspection.acceptance.InspectionLevel;
import io.touchstone.inspection.acceptance.SamplingPlanDesk;
import io.touchstone.inspection.acceptance.Severity;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people and other systems type about a plan, as values; empty where it is none. */
final class TypedPlan {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");

    /** The standard’s smallest lot; a single unit is simply inspected. */
    private static final long LOT_MIN = 2;

    private TypedPlan() {}

    static Optional<Long> lotSize(@Nullable String typed) {
        return whole(typed).filter(size -> size >= LOT_MIN);
    }

    static Optional<Long> whole(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> WHOLE.matcher(text).matches())
                .map(Long::valueOf);
    }

    static Optional<BigDecimal> decimal(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> DECIMAL.matcher(text).matches())
                .map(BigDecimal::new);
    }

    static boolean isNumber(@Nullable String typed) {
        return decimal(typed).isPresent();
    }

    static Optional<InspectionLevel> level(@Nullable String typed) {
        return Optional.ofNullable(typed).flatMap(InspectionLevel::of);
    }

    static Optional<Aql> aql(@Nullable String typed) {
        return decimal(typed).flatMap(Aql::of);
    }

    static Optional<Severity> severity(@Nullable String typed) {
        return SamplingPlanDesk.SEVERITIES.stream()
                .filter(severity -> severity.word().equals(typed))
                .findFirst();
    }
}
