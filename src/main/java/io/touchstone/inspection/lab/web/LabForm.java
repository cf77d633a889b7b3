package io.touchstone.inspection.lab.web;

import io.touchstone.inspection.lab.Lab;
import io.touchstone.shell.Typed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A laboratory as it is typed. */
record LabForm(
        @Nullable String code,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String cnasNo,
        @Nullable String cnasUntil,
        @Nullable String cmaNo,
        @Nullable String cmaUntil,
        @Nullable String active,
        @Nullable String version) {

    private static final int NAME_MAX = 200;
    private static final int NUMBER_MAX = 40;

    static LabForm empty() {
        return new LabForm("", "", "", "", "", "", "", "true", "0");
    }

    static LabForm of(Lab lab) {
        Lab.Profile profile = lab.profile();
        return new LabForm(
                lab.code(),
                profile.nameZh(),
                profile.nameEn(),
                profile.cnasNo(),
                text(profile.cnasUntil()),
                profile.cmaNo(),
                text(profile.cmaUntil()),
                Boolean.toString(lab.active()),
                Long.toString(lab.version()));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    void checkNew(BindingResult errors) {
        if (!Typed.text(code).matches("[a-z0-9][a-z0-9-]{0,39}")) {
            errors.rejectValue("code", "inspection.lab.code.bad");
        }
        check(errors);
    }

    void check(BindingResult errors) {
        checkName("nameZh", nameZh, errors);
        checkName("nameEn", nameEn, errors);
        checkAccreditation("cnas", cnasNo, cnasUntil, errors);
        checkAccreditation("cma", cmaNo, cmaUntil, errors);
    }

    private static void checkName(String field, @Nullable String name, BindingResult errors) {
        if (Typed.isBlank(name) || Typed.text(name).length() > NAME_MAX) {
            errors.rejectValue(field, "inspection.lab.typed.name");
        }
    }

    /** A number and the day it ends come together. */
    private static void checkAccreditation(
            String which, @Nullable String number, @Nullable String until, BindingResult errors) {
        if (Typed.text(number).length() > NUMBER_MAX || (Typed.isBlank(number) && !Typed.isBlank(until))) {
            errors.rejectValue(which + "No", "inspection.lab.number.bad");
        }
        if (!Typed.isBlank(number) && Typed.day(until).isEmpty()) {
            errors.rejectValue(which + "Until", "inspection.lab.typed.date");
        }
    }

    Lab.Profile profile() {
        return new Lab.Profile(
                Typed.text(nameZh),
                Typed.text(nameEn),
                Typed.orNull(cnasNo),
                Typed.day(cnasUntil).orElse(null),
                Typed.orNull(cmaNo),
                Typed.day(cmaUntil).orElse(null));
    }

    boolean isActive() {
        return "true".equals(active);
    }

    long seen() {
        return Typed.version(version);
    }
}
