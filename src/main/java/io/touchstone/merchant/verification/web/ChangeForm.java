package io.touchstone.merchant.verification.web;

import io.touchstone.merchant.life.Profile;
import io.touchstone.merchant.verification.ProfileField;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A report of changes as it is typed: every field of the profile by its word. */
record ChangeForm(
        @Nullable String happenedOn,
        @Size(max = 2000) @Nullable String note,
        @Nullable Map<String, String> fields) {

    static ChangeForm of(Profile profile) {
        Map<String, String> words = new HashMap<>();
        for (ProfileField field : ProfileField.values()) {
            words.put(field.word(), field.of(profile));
        }
        return new ChangeForm(null, null, words);
    }

    /** What a field holds, for a form that comes back. */
    public String text(ProfileField field) {
        String typed = fields == null ? null : fields.get(field.word());
        return typed == null ? "" : typed.strip();
    }

    Map<ProfileField, String> typed() {
        Map<ProfileField, String> typed = new EnumMap<>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) {
            if (fields != null && fields.containsKey(field.word())) {
                typed.put(field, text(field));
            }
        }
        return typed;
    }

    Optional<LocalDate> day() {
        return Typed.day(happenedOn);
    }

    void check(LocalDate today, BindingResult checked) {
        if (day().filter(day -> !day.isAfter(today)).isEmpty()) {
            checked.rejectValue("happenedOn", "merchant.profile.happened-on.past");
        }
        typed().forEach((field, text) -> check(field, text, checked));
    }

    private static void check(ProfileField field, String text, BindingResult checked) {
        boolean needed = field == ProfileField.COMPANY_NAME || field == ProfileField.SHOP_NAME;
        boolean badDay = field == ProfileField.LICENCE_VALID_UNTIL
                && !text.isEmpty()
                && Typed.day(text).isEmpty();
        boolean badDivision = field == ProfileField.DIVISION_CODE && !text.isEmpty() && !text.matches("[0-9]{6}");
        if (text.length() > field.lengthMax() || badDay || badDivision || (needed && text.isEmpty())) {
            checked.reject("merchant.profile.bad." + field.word());
        }
    }
}
