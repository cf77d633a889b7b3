package io.touchstone.rulebook.rule.web;

import io.touchstone.shell.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A step of a version as it is asked for.
 *
 * @param typed a time or words, as the step needs
 * @param adopted of an answer to a comment
 */
record StepForm(
        @Nullable String revision,
        @Nullable String typed,
        @Nullable String adopted) {

    long seen() {
        return Typed.version(revision);
    }

    boolean isAdopted() {
        return "true".equals(adopted);
    }
}
