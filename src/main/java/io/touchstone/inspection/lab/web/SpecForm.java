package io.touchstone.inspection.lab.web;

import io.touchstone.shell.Typed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A new specification as it is typed. */
record SpecForm(
        @Nullable String code,
        @Nullable String category,
        @Nullable String nameZh,
        @Nullable String nameEn) {

    private static final int NAME_MAX = 200;

    static SpecForm empty() {
        return new SpecForm("", "", "", "");
    }

    void check(BindingResult errors) {
        if (!plainCode().matches(SpecItemForm.CODE)) {
            errors.rejectValue("code", "inspection.item.code.bad");
        }
        if (Typed.isBlank(category)) {
            errors.rejectValue("category", "inspection.lab.typed.category");
        }
        if (Typed.isBlank(nameZh) || Typed.text(nameZh).length() > NAME_MAX) {
            errors.rejectValue("nameZh", "inspection.lab.typed.name");
        }
        if (Typed.isBlank(nameEn) || Typed.text(nameEn).length() > NAME_MAX) {
            errors.rejectValue("nameEn", "inspection.lab.typed.name");
        }
    }

    String plainCode() {
        return Typed.text(code).toUpperCase(Locale.ROOT);
    }
}
