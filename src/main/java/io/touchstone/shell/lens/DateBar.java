package io.touchstone.shell.lens;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.LensClock;
import io.touchstone.shell.Lenses;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What the bar above every console page says and asks: {@code @dateBar} in {@code shell/lens}. */
@Component
class DateBar {

    private final Lenses lenses;
    private final LensClock clock;
    private final PlatformTime calendar;
    private final JdbcClient jdbc;
    private volatile @Nullable Instant began;

    DateBar(Lenses lenses, LensClock clock, PlatformTime calendar, JdbcClient jdbc) {
        this.lenses = lenses;
        this.clock = clock;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** The instant that the page is shown as of; null for now. */
    public @Nullable Instant asOf() {
        return lenses.current().asOf();
    }

    /** How many merchants the reader may see; null for all. */
    public @Nullable Integer merchants() {
        var merchants = lenses.current().merchants();
        return merchants == null ? null : merchants.size();
    }

    public LocalDate day() {
        return calendar.day(asked());
    }

    public LocalDate today() {
        return calendar.day(clock.present());
    }

    /** To the minute, as the field of a form takes it; empty while the page shows now. */
    public String time() {
        Instant asOf = asOf();
        return asOf == null
                ? ""
                : LocalTime.ofInstant(asOf, calendar.zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    /** This page as it is now, and where the picked time leads to. */
    public String page() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(AsOfWord.NAME)
                .replaceQueryParam("cursor")
                .build()
                .toUriString();
    }

    /** Whether the page shows a time before versions were kept. */
    public boolean isBeforeHistory() {
        Instant asOf = asOf();
        return asOf != null && asOf.isBefore(historyBegan());
    }

    /** When the first versions were kept; never changes. */
    public Instant historyBegan() {
        Instant known = began;
        if (known == null) {
            known = jdbc.sql("select min(since) from shell_kept")
                    .query(java.sql.Timestamp.class)
                    .single()
                    .toInstant();
            began = known;
        }
        return known;
    }

    private Instant asked() {
        return Objects.requireNonNullElseGet(asOf(), clock::present);
    }
}
