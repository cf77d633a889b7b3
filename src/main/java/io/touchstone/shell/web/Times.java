package io.touchstone.shell.web;

import io.touchstone.kernel.PlatformTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Instants as pages show them, in the platform's zone and in ISO form: {@code @times} in templates. */
@Component
class Times {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final PlatformTime platform;

    Times(PlatformTime platform) {
        this.platform = platform;
    }

    public String date(@Nullable Instant at) {
        return format(DATE, at);
    }

    public String dateTime(@Nullable Instant at) {
        return format(MINUTE, at);
    }

    /** To the second, where the order of rows is read off the time. */
    public String exact(@Nullable Instant at) {
        return format(SECOND, at);
    }

    /** With its offset, for {@code datetime} attributes. */
    public String iso(@Nullable Instant at) {
        return format(DateTimeFormatter.ISO_OFFSET_DATE_TIME, at);
    }

    private String format(DateTimeFormatter form, @Nullable Instant at) {
        if (at == null) {
            return "";
        }
        TemporalAccessor local = at.atZone(platform.zone());
        return form.format(local);
    }
}
