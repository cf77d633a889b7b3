package io.touchstone.penalty.statement;

import io.touchstone.rulebook.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The public report on how the platform governed in a period (M7), in figures only; nobody is named. */
public record GovernanceReport(
        UUID id,
        LocalDate from,
        LocalDate to,
        List<Line> lines,
        String sha256,
        boolean sound,
        Instant madeAt,
        @Nullable Instant publishedAt) {

    private static final String NONE = "–";

    public GovernanceReport {
        lines = List.copyOf(lines);
    }

    /** A part of the report, in their order; the message key is {@code penalty.governance.section.<word>}. */
    public enum Section {
        CASES,
        DECISIONS,
        RULES,
        UNDONE,
        MEASURES,
        TIME,
        PUBLICATION,
        APPEALS,
        INSPECTION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One figure.
     *
     * @param value a number as it is printed; a dash where there is nothing to count
     * @param unit {@code count}, {@code percent}, {@code hours} or {@code cny}
     */
    public record Line(Section section, Wording label, String value, String unit) {}

    /** What is told of it beside other periods; each a dash where there was nothing to count. */
    public record Headline(String decisions, String medianHours, String answered, String overturnedPercent) {}

    /** Found by their place, which {@link GovernanceFigures} never changes. */
    public Headline headline() {
        return new Headline(
                value(Section.DECISIONS, "count"),
                value(Section.TIME, "hours"),
                answered(),
                value(Section.APPEALS, "percent"));
    }

    /** The first of a part in a unit. */
    private String value(Section section, String unit) {
        return of(section).stream()
                .filter(line -> line.unit().equals(unit))
                .map(Line::value)
                .findFirst()
                .orElse(NONE);
    }

    /** The second count of the appeals, after those filed. */
    private String answered() {
        return of(Section.APPEALS).stream()
                .filter(line -> line.unit().equals("count"))
                .skip(1)
                .map(Line::value)
                .findFirst()
                .orElse(NONE);
    }

    /** The figures of one part. */
    public List<Line> of(Section section) {
        return lines.stream().filter(line -> line.section() == section).toList();
    }

    public List<Section> sections() {
        return List.of(Section.values()).stream()
                .filter(section -> !of(section).isEmpty())
                .toList();
    }

    public boolean isPublished() {
        return publishedAt != null;
    }
}
