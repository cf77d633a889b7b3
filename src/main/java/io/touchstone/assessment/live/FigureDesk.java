package io.touchstone.assessment.live;

import io.touchstone.assessment.AssessmentPermissions.CanRead;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.LiveFigure;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff sees the platform's running figures; rows behind one are for those who may see such rows anyway. */
@Service
@CanRead
@Transactional(readOnly = true)
public class FigureDesk {

    static final int MONTHS = 12;

    private final LiveEvidence evidence;
    private final PlatformTime time;
    private final Clock clock;

    FigureDesk(LiveEvidence evidence, PlatformTime time, Clock clock) {
        this.evidence = evidence;
        this.time = time;
        this.clock = clock;
    }

    /** The modules that answer for figures. */
    public List<String> modules() {
        return evidence.figures().stream()
                .map(figure -> figure.code().substring(0, figure.code().indexOf('.')))
                .distinct()
                .toList();
    }

    public LocalDate today() {
        return time.day(clock.instant());
    }

    /**
     * The figures of one module, each reckoned now.
     *
     * @throws NotFound when the module has none
     */
    public List<FigureView> of(String module, Span span) {
        List<FigureView> views = evidence.figures().stream()
                .filter(figure -> figure.code().startsWith(module + "."))
                .map(figure -> view(figure, span))
                .toList();
        if (views.isEmpty()) {
            throw new NotFound("live figure", module);
        }
        return views;
    }

    public FigureView show(String code, Span span) {
        return view(figure(code), span);
    }

    /** The months up to this one, each reckoned by itself. */
    public List<FigureView> months(String code) {
        LiveFigure figure = figure(code);
        return Span.months(today(), MONTHS).stream()
                .map(month -> view(figure, month))
                .toList();
    }

    /** Empty for those who may not see such rows; the figure itself names nobody. */
    public KeysetPage<LiveFigure.Row> rows(String code, Span span, KeysetRequest request) {
        LiveFigure figure = figure(code);
        return isReadable(figure)
                ? figure.rows(span.from(time), span.to(time, clock), request)
                : new KeysetPage<>(List.of(), null);
    }

    private FigureView view(LiveFigure figure, Span span) {
        LiveEvidence.Taken taken = evidence.take(figure.code(), span.from(time), span.to(time, clock));
        return new FigureView(figure.code(), figure.unit(), span, taken.takenAt(), taken.reading(), isReadable(figure));
    }

    private LiveFigure figure(String code) {
        return evidence.find(code).orElseThrow(() -> new NotFound("live figure", code));
    }

    private static boolean isReadable(LiveFigure figure) {
        @Nullable Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return reader != null
                && reader.getAuthorities().stream()
                        .anyMatch(granted -> figure.ability().equals(granted.getAuthority()));
    }
}
