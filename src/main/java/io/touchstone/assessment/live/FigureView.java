package io.touchstone.assessment.live;

import io.touchstone.shell.LiveFigure;
import java.time.Instant;

/**
 * A figure as it is now.
 *
 * @param takenAt when it was reckoned
 */
public record FigureView(
        String code, LiveFigure.Unit unit, Span span, Instant takenAt, LiveFigure.Reading reading, boolean readable) {

    /** The module that answers for it. */
    public String module() {
        return code.substring(0, code.indexOf('.'));
    }
}
