package io.touchstone.assessment.sheet;

import io.touchstone.assessment.scheme.Indicator;
import io.touchstone.assessment.sheet.SheetRow.Progress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One section of an assessment: a second-level indicator with who answers it and how far that is.
 *
 * @param above the first-level indicator
 */
public record SectionRow(
        Indicator indicator,
        Indicator above,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        Progress progress) {

    /** Where it stands in one word; the message key is {@code sheet.section.<word>}. */
    public String word() {
        if (progress.isComplete()) {
            return "accepted";
        }
        if (progress.sentBack() > 0) {
            return "sent_back";
        }
        if (progress.open() == 0) {
            return "answered";
        }
        return progress.given() == 0 ? "open" : "under_way";
    }

    /** The kind of the badge. */
    public String tone() {
        return switch (word()) {
            case "accepted" -> "good";
            case "sent_back" -> "attention";
            case "open" -> "neutral";
            default -> "progress";
        };
    }
}
