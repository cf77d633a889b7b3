package io.touchstone.assessment.sheet.web;

import io.touchstone.assessment.sheet.AnswerDesk.Said;
import io.touchstone.assessment.sheet.AnswerView;
import io.touchstone.assessment.sheet.SheetRule;
import io.touchstone.shell.Typed;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The fields of one item on the page of its section.
 *
 * @param choice points as digits, {@code na} when the item does not apply, blank for no answer
 * @param error message key of what is wrong with it
 * @param stale whether somebody else changed the answer meanwhile, so that both stand on the page
 */
record TypedAnswer(
        String item,
        String choice,
        String reason,
        String note,
        String version,
        @Nullable String error,
        boolean stale) {

    static final String NOT_APPLICABLE = "na";

    static TypedAnswer of(AnswerView view) {
        Integer points = view.points();
        String reason = view.reason();
        String choice = points == null ? reason == null ? "" : NOT_APPLICABLE : points.toString();
        return new TypedAnswer(
                view.item().code(),
                choice,
                Objects.requireNonNullElse(reason, ""),
                Objects.requireNonNullElse(view.note(), ""),
                Long.toString(view.version()),
                null,
                false);
    }

    /** Empty when the page had no fields for the item. */
    static Optional<TypedAnswer> of(String item, MultiValueMap<String, String> fields) {
        String version = fields.getFirst("version-" + item);
        return Optional.ofNullable(version)
                .map(seen -> new TypedAnswer(
                        item,
                        field(fields, "choice-" + item),
                        field(fields, "reason-" + item),
                        field(fields, "note-" + item),
                        seen,
                        null,
                        false));
    }

    TypedAnswer refused(SheetRule rule) {
        return new TypedAnswer(item, choice, reason, note, version, rule.messageKey(), false);
    }

    /** Sent again it replaces what somebody else said. */
    TypedAnswer stale(AnswerView now) {
        return new TypedAnswer(item, choice, reason, note, Long.toString(now.version()), null, true);
    }

    boolean isReadable() {
        boolean chosen = choice.isEmpty() || choice.equals(NOT_APPLICABLE) || points().isPresent();
        return chosen && Typed.number(version).isPresent();
    }

    Said said() {
        return new Said(
                item,
                Typed.number(version).orElseThrow(),
                points().orElse(null),
                !choice.equals(NOT_APPLICABLE),
                reason,
                note);
    }

    private Optional<Integer> points() {
        return Typed.number(choice).filter(value -> value <= Integer.MAX_VALUE).map(Long::intValue);
    }

    private static String field(MultiValueMap<String, String> fields, String name) {
        // A browser sends the line ends of a text area as pairs; what was kept has single ones.
        return Objects.requireNonNullElse(fields.getFirst(name), "").replace("\r\n", "\n");
    }
}
