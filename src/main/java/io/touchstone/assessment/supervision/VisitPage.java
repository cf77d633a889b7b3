package io.touchstone.assessment.supervision;

import io.touchstone.assessment.certificate.Certificates.Certified;
import io.touchstone.rulebook.Wording;
import io.touchstone.shell.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit with all that stands on its page.
 *
 * @param certificate as it stands now
 * @param begun null until somebody began
 * @param others assessments that an upgrade or downgrade can rest on
 * @param visitors people who can hold it, while it is planned
 * @param mine whether the reader holds it
 */
public record VisitPage(
        VisitRow row,
        long version,
        Certified certificate,
        LocalDate earliest,
        LocalDate suspendsOn,
        @Nullable Begun begun,
        @Nullable VisitReport report,
        List<Point> points,
        List<Called> called,
        List<Paper> papers,
        List<Line> lines,
        List<Basis> others,
        List<Option> visitors,
        boolean mine) {

    public VisitPage {
        points = List.copyOf(points);
        called = List.copyOf(called);
        papers = List.copyOf(papers);
        lines = List.copyOf(lines);
        others = List.copyOf(others);
        visitors = List.copyOf(visitors);
    }

    /** Who looks, and how the items were drawn. */
    public record Begun(UUID by, String name, Instant at, String assessment, long seed) {}

    /**
     * One item that is looked at.
     *
     * @param points what was answered; null when it was said not to apply
     * @param said why not, or what was noted
     */
    public record Point(
            Checked checked,
            Wording text,
            String basis,
            @Nullable Integer points,
            int max,
            @Nullable String said) {}

    /** What called for an extra visit. */
    public record Called(
            String kind, String reference, @Nullable String words, Instant at) {}

    /** One file. */
    public record Paper(UUID file, String name, @Nullable String item, Instant at, String by) {}

    /** One line of its history. */
    public record Line(String key, @Nullable String words, Instant at, String by) {}

    /** Another frozen assessment of the subject. */
    public record Basis(String number, int stars, String total) {}

    public boolean isPlanned() {
        return row.state() == VisitState.PLANNED;
    }

    public boolean isUnderWay() {
        return row.state() == VisitState.UNDER_WAY;
    }

    public boolean isHeld() {
        return row.state() == VisitState.HELD;
    }

    /** Whether another person can go on with it. */
    public boolean canBeTakenOver() {
        return isUnderWay() && !mine && row.heldAt() == null;
    }

    public long looked() {
        return points.stream()
                .filter(point -> point.checked().verdict() != null)
                .count();
    }

    public long found() {
        return points.stream()
                .filter(point ->
                        point.checked().verdict() != null && point.checked().verdict() != Checked.Verdict.CONFIRMED)
                .count();
    }
}
