package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.SchemeVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assessment as a list of tasks: its sections with who answers them and how far each is, and what happened. */
public record SheetPage(SheetRow row, SchemeVersion scheme, List<SectionRow> sections, List<Line> lines) {

    public SheetPage {
        sections = List.copyOf(sections);
        lines = List.copyOf(lines);
    }

    /** One line of the timeline; the message key is {@code sheet.line.<key>}. */
    public record Line(
            String key, @Nullable String item, @Nullable String words, Instant at, String by) {}

    /** What keeps it from being frozen. */
    public List<SectionRow> obstacles() {
        return sections.stream()
                .filter(section -> !section.progress().isComplete())
                .toList();
    }

    public boolean canFreeze() {
        return row.isOpen() && row.progress().isComplete();
    }
}
