package io.touchstone.penalty.violation;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's timeline; the message key is {@code penalty.timeline.<key>}.
 *
 * @param reference a number or a word that the line names; empty for none
 * @param path of the console; empty for none
 * @param told whether the merchant may read it
 */
record CaseLine(
        String key, String reference, String path, @Nullable String words, boolean told, Instant at, Actor actor) {

    static CaseLine of(String key, String reference, Instant at, Actor actor) {
        return new CaseLine(key, reference, "", null, false, at, actor);
    }

    CaseLine saying(@Nullable String said) {
        return new CaseLine(key, reference, path, said, told, at, actor);
    }

    CaseLine toAll() {
        return new CaseLine(key, reference, path, words, true, at, actor);
    }
}
