package io.touchstone.inspection.lab.web;

import io.touchstone.inspection.lab.Criterion;
import io.touchstone.inspection.lab.DecisionRule;
import io.touchstone.inspection.lab.SpecItem;
import io.touchstone.shell.Typed;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** One item of a specification as it is typed. */
record SpecItemForm(
        @Nullable String code,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String method,
        @Nullable String standard,
        @Nullable String clause,
        @Nullable String criterion,
        @Nullable String lower,
        @Nullable String upper,
        @Nullable String expected,
        @Nullable String unit,
        @Nullable String decision,
        @Nullable String detection,
        @Nullable String safety,
        @Nullable String retestable,
        @Nullable String perishable,
        @Nullable String revision) {

    static final String CODE = "[A-Z0-9][A-Z0-9.-]{0,39}";

    private static final int TEXT_MAX = 200;
    private static final int UNIT_MAX = 40;

    static SpecItemForm empty(long revision) {
        return new SpecItemForm(
                "", "", "", "", "", "", "max", "", "", "", "", "simple", "", "", "true", "", Long.toString(revision));
    }

    static SpecItemForm of(SpecItem item, long revision) {
        return new SpecItemForm(
                item.code(),
                item.nameZh(),
                item.nameEn(),
                item.method(),
                item.standard(),
                item.clause(),
                item.criterion().word(),
                text(item.lower()),
                text(item.upper()),
                item.expected(),
                item.unit(),
                item.decision().word(),
                text(item.detectionLimit()),
                Boolean.toString(item.safety()),
                Boolean.toString(item.retestable()),
                Boolean.toString(item.perishable()),
                Long.toString(revision));
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    void check(BindingResult errors) {
        if (!plainCode().matches(CODE)) {
            errors.rejectValue("code", "inspection.item.code.bad");
        }
        checkTexts(errors);
        Optional<Criterion> kind = kind();
        if (kind.isEmpty()) {
            errors.rejectValue("criterion", "inspection.lab.typed.choose");
        } else {
            checkLimits(kind.get(), errors);
        }
        if (rule().isEmpty()) {
            errors.rejectValue("decision", "inspection.lab.typed.choose");
        }
        if (!Typed.isBlank(detection)
                && LabFields.measured(detection)
                        .filter(limit -> limit.signum() > 0)
                        .isEmpty()) {
            errors.rejectValue("detection", "inspection.lab.typed.number");
        }
    }

    private void checkTexts(BindingResult errors) {
        Map<String, String> needed = Map.of(
                "nameZh", Typed.text(nameZh),
                "nameEn", Typed.text(nameEn),
                "method", Typed.text(method),
                "standard", Typed.text(standard),
                "clause", Typed.text(clause));
        needed.forEach((field, text) -> {
            if (text.isEmpty() || text.length() > (field.equals("clause") ? TEXT_MAX / 2 : TEXT_MAX)) {
                errors.rejectValue(field, "inspection.lab.typed.missing");
            }
        });
        if (Typed.text(unit).length() > UNIT_MAX) {
            errors.rejectValue("unit", "inspection.lab.typed.long");
        }
    }

    private void checkLimits(Criterion kind, BindingResult errors) {
        checkLimit("lower", lower, kind.hasLower(), errors);
        checkLimit("upper", upper, kind.hasUpper(), errors);
        boolean wrongOrder = kind == Criterion.RANGE
                && LabFields.measured(lower).isPresent()
                && LabFields.measured(upper).isPresent()
                && LabFields.measured(lower)
                                .get()
                                .compareTo(LabFields.measured(upper).get())
                        >= 0;
        if (wrongOrder) {
            errors.rejectValue("upper", "inspection.item.order");
        }
        boolean answered = kind == Criterion.YES_NO ? Typed.text(expected).matches("yes|no") : !Typed.isBlank(expected);
        if (kind.hasExpected() && (!answered || Typed.text(expected).length() > TEXT_MAX)) {
            errors.rejectValue("expected", "inspection.item.expected.bad");
        }
        if (!kind.hasExpected() && !Typed.isBlank(expected)) {
            errors.rejectValue("expected", "inspection.item.superfluous");
        }
    }

    private static void checkLimit(String field, @Nullable String typed, boolean needed, BindingResult errors) {
        if (needed && LabFields.measured(typed).isEmpty()) {
            errors.rejectValue(field, "inspection.lab.typed.number");
        }
        if (!needed && !Typed.isBlank(typed)) {
            errors.rejectValue(field, "inspection.item.superfluous");
        }
    }

    private String plainCode() {
        return Typed.text(code).toUpperCase(Locale.ROOT);
    }

    private Optional<Criterion> kind() {
        return Arrays.stream(Criterion.values())
                .filter(one -> one.word().equals(criterion))
                .findFirst();
    }

    private Optional<DecisionRule> rule() {
        return Arrays.stream(DecisionRule.values())
                .filter(one -> one.word().equals(decision))
                .findFirst();
    }

    long seen() {
        return Typed.version(revision);
    }

    /** Only after the shape was found good. */
    SpecItem item() {
        return new SpecItem(
                plainCode(),
                Typed.text(nameZh),
                Typed.text(nameEn),
                Typed.text(method),
                Typed.text(standard),
                Typed.text(clause),
                kind().orElseThrow(),
                orNull(lower),
                orNull(upper),
                Typed.orNull(expected),
                Typed.orNull(unit),
                rule().orElseThrow(),
                orNull(detection),
                "true".equals(safety),
                "true".equals(retestable),
                "true".equals(perishable));
    }

    private static @Nullable BigDecimal orNull(@Nullable String typed) {
        Optional<BigDecimal> number = LabFields.measured(typed);
        return number.isPresent() ? number.get() : null;
    }
}
