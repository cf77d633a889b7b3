package io.touchstone.assessment.supervision;

import io.touchstone.assessment.supervision.Checked.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor says of an item.
 *
 * @param verdict null while it was not looked at
 */
public record Mark(@Nullable Verdict verdict, @Nullable String note) {

    Checked on(Checked item) {
        return new Checked(item.item(), item.place(), item.chosen(), verdict, note);
    }
}
