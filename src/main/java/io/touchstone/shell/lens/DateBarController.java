package io.touchstone.shell.lens;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.shell.LensClock;
import io.touchstone.shell.ShellRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Turns a picked day and time into the address of the same page as of that instant; for all staff, as the page itself asks who may. */
@Controller
class DateBarController {

    private final PlatformTime calendar;
    private final LensClock clock;

    DateBarController(PlatformTime calendar, LensClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/admin/as-of")
    String go(
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time) {
        String path = ours(page) ? page : "/admin";
        if (day.isBlank()) {
            return "redirect:" + path;
        }
        Instant asked = instant(day.strip(), time.strip());
        if (time.isBlank() && asked.isAfter(clock.present())) {
            return "redirect:" + path;
        }
        return "redirect:" + path + (path.contains("?") ? "&" : "?") + AsOfWord.NAME + "="
                + UriUtils.encode(asked.toString(), StandardCharsets.UTF_8);
    }

    /** Without a time the end of the day. */
    private Instant instant(String day, String time) {
        try {
            LocalDate date = LocalDate.parse(day);
            return time.isEmpty()
                    ? calendar.startOf(date.plusDays(1)).minus(1, ChronoUnit.MILLIS)
                    : date.atTime(LocalTime.parse(time)).atZone(calendar.zone()).toInstant();
        } catch (DateTimeException notATime) {
            throw new RuleViolation(ShellRule.BAD_TIME);
        }
    }

    /** Only pages of the console: an address elsewhere would send people out of the house. */
    private static boolean ours(String page) {
        try {
            URI uri = new URI(page);
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && AsOfWord.isOfConsole(uri.normalize().getRawPath());
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
