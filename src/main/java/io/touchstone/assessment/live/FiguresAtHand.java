package io.touchstone.assessment.live;

import io.touchstone.assessment.scheme.LiveRule;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.LiveFigure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Collects the figures that the modules answer for; two under one code are refused at start. */
@Component
class FiguresAtHand implements LiveEvidence {

    private final Map<String, LiveFigure> figures = new TreeMap<>();
    private final Clock clock;

    FiguresAtHand(Collection<LiveFigure> figures, Clock clock) {
        this.clock = clock;
        for (LiveFigure figure : figures) {
            if (this.figures.put(figure.code(), figure) != null) {
                throw new IllegalStateException("two figures are called " + figure.code());
            }
        }
    }

    @Override
    public List<LiveFigure> figures() {
        return List.copyOf(figures.values());
    }

    @Override
    public Optional<LiveFigure> find(String code) {
        return Optional.ofNullable(figures.get(code));
    }

    @Override
    @Transactional(readOnly = true)
    public Taken take(String code, Instant from, Instant to) {
        return taken(find(code).orElseThrow(() -> new NotFound("live figure", code)), from, to);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Taken> take(LiveRule rule, Instant until) {
        return find(rule.figure()).map(figure -> taken(figure, until.minus(Duration.ofDays(rule.days())), until));
    }

    private Taken taken(LiveFigure figure, Instant from, Instant to) {
        return new Taken(figure.code(), figure.unit(), from, to, clock.instant(), figure.read(from, to));
    }
}
