package io.touchstone.assessment.sheet.web;

import io.touchstone.assessment.sheet.PieceDesk.Said;
import io.touchstone.shell.Typed;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A piece of evidence as it is typed.
 *
 * @param once made when the form was shown
 * @param url where it stands; of a link only
 */
record PieceForm(
        @Nullable String once,
        @Nullable String title,
        @Nullable String url,
        @Nullable String effectiveOn,
        @Nullable String collectedOn) {

    private static final int TITLE_MAX = 200;

    static PieceForm empty(UUID once) {
        return new PieceForm(once.toString(), null, null, null, null);
    }

    void check(BindingResult checked) {
        if (Typed.id(once).isEmpty()) {
            checked.reject("sheet.typed.stale", "stale");
        }
        if (Typed.words(title, TITLE_MAX).isEmpty()) {
            checked.rejectValue("title", "sheet.typed.title", "title");
        }
        if (Typed.day(effectiveOn).isEmpty()) {
            checked.rejectValue("effectiveOn", "sheet.typed.day", "day");
        }
        if (Typed.day(collectedOn).isEmpty()) {
            checked.rejectValue("collectedOn", "sheet.typed.day", "day");
        }
    }

    void checkLink(BindingResult checked) {
        check(checked);
        if (link().isEmpty()) {
            checked.rejectValue("url", "sheet.typed.url", "url");
        }
    }

    Said said() {
        return new Said(
                Typed.id(once).orElseThrow(),
                Typed.words(title, TITLE_MAX).orElseThrow(),
                Typed.day(effectiveOn).orElseThrow(),
                Typed.day(collectedOn).orElseThrow());
    }

    /** Only what a browser may be sent to. */
    Optional<String> link() {
        try {
            return Typed.words(url, Typed.WORDS_MAX)
                    .filter(text -> URI.create(text).getHost() != null)
                    .filter(text -> text.startsWith("https://") || text.startsWith("http://"));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
