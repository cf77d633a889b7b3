package io.touchstone.report.kpi;

import io.touchstone.export.ExportColumn;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.LiveFigure;
import io.touchstone.shell.LiveFigure.RowQuery;
import io.touchstone.shell.LiveFigure.Span;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The rows behind any running figure over some days, as a file; whoever asks must have the ability that the figure names. */
@Component
class FigureRowsExport implements ExportSource {

    private static final List<ExportColumn> COLUMNS = List.of(
            ExportColumn.text("id", "report.kpi.row"),
            ExportColumn.time("at", "report.kpi.row.at"),
            ExportColumn.text("place", "report.kpi.row.place"),
            ExportColumn.decimal("value", "report.kpi.row.gives"));

    private final Map<String, LiveFigure> figures;
    private final PlatformTime time;
    private final Clock clock;

    FigureRowsExport(Collection<LiveFigure> figures, PlatformTime time, Clock clock) {
        this.figures = figures.stream().collect(Collectors.toMap(LiveFigure::code, Function.identity()));
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "figure-rows";
    }

    @Override
    public String ability() {
        return "export:run";
    }

    @Override
    public TableExport table(Map<String, String> chosen) {
        String code = chosen.getOrDefault("figure", "");
        LiveFigure figure = figures.get(code);
        if (figure == null) {
            throw new NotFound("live figure", code);
        }
        requireAbility(figure);
        LocalDate today = time.day(clock.instant());
        LocalDate last = day(chosen.get("to"), today);
        LocalDate first = day(chosen.get("from"), last.minusMonths(1));
        RowQuery query = figure.query(span(first, last)).orElseThrow(() -> new NotFound("rows of live figure", code));
        return new TableExport(
                name(),
                COLUMNS,
                "select id, at, place, value from (" + query.sql() + ") as figure order by id collate \"C\"",
                query.values(),
                Map.of("figure", code, "from", first.toString(), "to", last.toString()));
    }

    private Span span(LocalDate first, LocalDate last) {
        Instant now = clock.instant();
        Instant end = time.startOf(last.plusDays(1));
        return new Span(time.startOf(first), end.isAfter(now) ? now : end);
    }

    private static LocalDate day(@Nullable String typed, LocalDate otherwise) {
        try {
            return typed == null || typed.isBlank() ? otherwise : LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            return otherwise;
        }
    }

    /** A job has nobody signed in; it was asked of whoever handed it in. */
    private static void requireAbility(LiveFigure figure) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (reader != null
                && reader.getAuthorities().stream()
                        .noneMatch(granted -> figure.ability().equals(granted.getAuthority()))) {
            throw new AccessDeniedException("the rows need " + figure.ability());
        }
    }
}
