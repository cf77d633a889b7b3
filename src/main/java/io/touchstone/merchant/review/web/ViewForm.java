package io.touchstone.merchant.review.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A name for a way to look at the queue, as it is typed. */
record ViewForm(
        @NotBlank @Size(max = 60) @Nullable String name,
        @Nullable String shared) {

    static ViewForm empty() {
        return new ViewForm("", "");
    }

    String given() {
        return name == null ? "" : name.strip();
    }

    boolean isShared() {
        return "true".equals(shared);
    }
}
