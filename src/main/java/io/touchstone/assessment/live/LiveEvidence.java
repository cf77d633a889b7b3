package io.touchstone.assessment.live;

import io.touchstone.assessment.scheme.LiveRule;
import io.touchstone.shell.LiveFigure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The platform's running figures as evidence (feature L3): what there is, and what each came to over a time. */
public interface LiveEvidence {

    /** All there are, by code; their names are the messages {@code figure.<code>}. */
    List<LiveFigure> figures();

    Optional<LiveFigure> find(String code);

    /**
     * Reckons a figure now over the time given; whoever keeps the answer keeps a frozen value.
     *
     * @throws io.touchstone.kernel.NotFound when there is no such figure
     */
    Taken take(String code, Instant from, Instant to);

    /** Reckons the figure of a rule over the days before the instant; empty when no module answers for the figure any more. */
    Optional<Taken> take(LiveRule rule, Instant until);

    /**
     * A figure as it was at a moment.
     *
     * @param takenAt when it was reckoned; the same time reckoned later may come to something else, for facts arrive late
     */
    record Taken(
            String figure,
            LiveFigure.Unit unit,
            Instant from,
            Instant to,
            Instant takenAt,
            LiveFigure.Reading reading) {}
}
