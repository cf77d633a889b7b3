package io.touchstone.assessment.sheet.web;

import io.touchstone.shell.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A line of business as it is typed. */
record SubjectForm(
        @Nullable String code,
        @Nullable String nameZh,
        @Nullable String nameEn) {

    private static final String CODE = "[a-z0-9][a-z0-9-]{1,39}";
    private static final int NAME_MAX = 100;

    static SubjectForm empty() {
        return new SubjectForm(null, null, null);
    }

    void check(BindingResult checked) {
        if (Typed.words(code, 40).filter(word -> word.matches(CODE)).isEmpty()) {
            checked.rejectValue("code", "sheet.typed.code", "code");
        }
        if (Typed.words(nameZh, NAME_MAX).isEmpty()) {
            checked.rejectValue("nameZh", "sheet.typed.name", "name");
        }
        if (Typed.words(nameEn, NAME_MAX).isEmpty()) {
            checked.rejectValue("nameEn", "sheet.typed.name", "name");
        }
    }

    String subject() {
        return Typed.words(code, 40).orElseThrow();
    }

    io.touchstone.rulebook.Wording name() {
        return new io.touchstone.rulebook.Wording(
                Typed.words(nameZh, NAME_MAX).orElseThrow(),
                Typed.words(nameEn, NAME_MAX).orElseThrow());
    }
}
