package io.touchstone.assessment.sheet;

import io.touchstone.assessment.sheet.SheetRow.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section with all its items on one page.
 *
 * @param mine whether the reader answers it
 * @param previous code of the section before; null for the first
 */
public record SectionPage(
        SheetRow row,
        SectionRow section,
        List<AnswerView> answers,
        boolean mine,
        @Nullable String previous,
        @Nullable String next) {

    public SectionPage {
        answers = List.copyOf(answers);
    }

    public Progress progress() {
        return section.progress();
    }

    /** Whether the reader can change answers here. */
    public boolean isWritable() {
        return mine && row.isOpen();
    }
}
