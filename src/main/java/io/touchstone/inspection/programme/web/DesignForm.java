package io.touchstone.inspection.programme.web;

import io.touchstone.inspection.acceptance.Aql;
import io.touchstone.inspection.acceptance.InspectionLevel;
import io.touchstone.inspection.programme.Design;
import io.touchstone.inspection.programme.PlanMethod;
import io.touchstone.inspection.programme.PlanRow;
import io.touchstone.inspection.programme.StrataBy;
import io.touchstone.shell.Typed;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** How many a plan takes from where, as it is typed; each method asks for its own. */
record DesignForm(
        @Nullable String version,
        @Nullable String strata,
        @Nullable String level,
        @Nullable String aql,
        @Nullable String dql,
        @Nullable String dqlLimit,
        @Nullable String minimum,
        @Nullable String control,
        @Nullable String budget) {

    static final List<String> STRATA =
            Arrays.stream(StrataBy.values()).map(StrataBy::word).toList();

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int CONTROL_MAX = 90;
    private static final int PERCENT_BP = 100;
    private static final int LIMIT_MAX = 100;
    private static final int MINIMUM_MAX = 10_000;

    static DesignForm of(PlanRow row) {
        Design design = row.design();
        return new DesignForm(
                Long.toString(row.version()),
                design.strata(),
                design.level(),
                plain(design.aql()),
                plain(design.dql()),
                design.dqlLimit() == null ? "" : design.dqlLimit().toString(),
                Integer.toString(design.minimum()),
                Integer.toString(design.controlBp() / PERCENT_BP),
                row.budget() == null ? "" : PlanFields.amount(row.budget().minor()));
    }

    void check(PlanMethod method, BindingResult errors) {
        if (!STRATA.contains(method == PlanMethod.LOT ? StrataBy.LOT.word() : Typed.text(strata))) {
            PlanFields.reject("strata", errors);
        }
        switch (method) {
            case LOT -> lot(errors);
            case DQL -> spotCheck(errors);
            case BUDGET, FOLLOW_UP -> money(errors);
        }
    }

    private void lot(BindingResult errors) {
        if (!InspectionLevel.words().contains(Typed.text(level))) {
            PlanFields.reject("level", errors);
        }
        if (PlanFields.decimal(aql).flatMap(Aql::of).isEmpty()) {
            PlanFields.reject("aql", errors);
        }
    }

    private void spotCheck(BindingResult errors) {
        if (PlanFields.decimal(dql)
                .filter(one -> one.signum() > 0 && one.compareTo(HUNDRED) < 0)
                .isEmpty()) {
            PlanFields.reject("dql", errors);
        }
        if (Typed.whole(dqlLimit).filter(one -> one <= LIMIT_MAX).isEmpty()) {
            PlanFields.reject("dqlLimit", errors);
        }
    }

    private void money(BindingResult errors) {
        if (PlanFields.minor(budget).filter(one -> one > 0).isEmpty()) {
            PlanFields.reject("budget", errors);
        }
        if (Typed.whole(minimum).filter(one -> one <= MINIMUM_MAX).isEmpty()) {
            PlanFields.reject("minimum", errors);
        }
        if (Typed.whole(control).filter(one -> one <= CONTROL_MAX).isEmpty()) {
            PlanFields.reject("control", errors);
        }
    }

    /** Only after the shape was found good. */
    Design design(PlanMethod method) {
        return new Design(
                method == PlanMethod.LOT ? StrataBy.LOT.word() : Typed.text(strata),
                Typed.orNull(level),
                PlanFields.decimal(aql).orElse(null),
                PlanFields.decimal(dql).orElse(null),
                Typed.whole(dqlLimit).orElse(null),
                Typed.whole(minimum).orElse(0),
                Typed.whole(control).orElse(0) * PERCENT_BP);
    }

    @Nullable
    Long budgetMinor(PlanMethod method) {
        return method == PlanMethod.BUDGET ? PlanFields.minor(budget).orElse(null) : null;
    }

    long seen() {
        return Typed.whole(version).orElse(0);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
