package io.touchstone.report.catalogue.web;

import io.touchstone.report.catalogue.SavedReportView;
import io.touchstone.report.catalogue.SavedTyped;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A saved report as it is typed; what it asks stands beside it.
 *
 * @param once made when the form was shown; of a new one
 * @param version as it was seen; of one that is there
 */
record SavedReportForm(
        @Nullable String once,
        @Nullable String version,
        @Nullable String source,
        @Nullable String name,
        @Nullable String format,
        @Nullable String shared,
        @Nullable String beat,
        @Nullable String weekday,
        @Nullable String monthDay,
        @Nullable String hour) {

    private static final String USUAL_HOUR = "6";

    static SavedReportForm empty(UUID once, String source) {
        return new SavedReportForm(
                once.toString(), null, source, null, "xlsx", null, "never", "monday", "1", USUAL_HOUR);
    }

    static SavedReportForm of(SavedReportView view) {
        var row = view.row();
        var rhythm = row.rhythm();
        return new SavedReportForm(
                null,
                Long.toString(view.version()),
                row.source(),
                row.name(),
                row.format(),
                Boolean.toString(row.shared()),
                rhythm.beat().word(),
                rhythm.weekday() == null ? "monday" : rhythm.weekday().name().toLowerCase(Locale.ROOT),
                rhythm.monthDay() == null ? "1" : rhythm.monthDay().toString(),
                rhythm.hour() == null ? USUAL_HOUR : rhythm.hour().toString());
    }

    void check(BindingResult checked) {
        if (SavedTyped.name(name).isEmpty()) {
            checked.rejectValue("name", "report.saved.typed.name", new Object[] {SavedTyped.NAME_MAX}, "name");
        }
        if (SavedTyped.format(format).isEmpty()) {
            checked.rejectValue("format", "report.saved.typed.choose", "choose");
        }
        if (SavedTyped.rhythm(beat, weekday, monthDay, hour).isEmpty()) {
            checked.rejectValue("beat", "report.saved.typed.rhythm", "rhythm");
        }
    }

    boolean isShared() {
        return "true".equals(shared);
    }
}
