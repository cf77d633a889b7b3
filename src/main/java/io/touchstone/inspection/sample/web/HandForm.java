package io.touchstone.inspection.sample.web;

import io.touchstone.inspection.sample.CustodyDesk;
import io.touchstone.inspection.sample.Holder;
import io.touchstone.inspection.sample.Seal;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.Typed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A step of custody as it is typed.
 *
 * @param seen the last step on the page
 * @param from {@code last} for whoever had it last, {@code other} for somebody else
 * @param to a kind of holder; empty when the part stays where it is and was only looked at
 */
record HandForm(
        @Nullable String seen,
        @Nullable String from,

        @Size(max = 200, message = "{inspection.typed.long}") @Nullable
        String fromName,

        @Pattern(regexp = "|store|courier|lab|merchant", message = "{inspection.typed.choose}") @Nullable
        String to,

        @Size(max = 200, message = "{inspection.typed.long}") @Nullable
        String toName,

        @NotNull(message = "{inspection.typed.choose}")
        @Pattern(regexp = "intact|broken|opened", message = "{inspection.typed.choose}")
        @Nullable
        String seal,

        @Nullable String at,

        @Size(max = 1000, message = "{inspection.typed.long}") @Nullable
        String words) {

    static final int UNITS_MAX = 999_999;

    static HandForm of(int seen) {
        return new HandForm(Integer.toString(seen), "last", null, null, null, null, null, null);
    }

    void check(PlatformTime time, BindingResult errors) {
        if (isOther() && Typed.text(fromName).isEmpty()) {
            errors.rejectValue("fromName", "inspection.typed.from");
        }
        if (!Typed.text(to).isEmpty() && Typed.text(toName).isEmpty()) {
            errors.rejectValue("toName", "inspection.typed.to");
        }
        if (!Typed.text(at).isEmpty() && Typed.time(at, time.zone()).isEmpty()) {
            errors.rejectValue("at", "inspection.typed.time");
        }
    }

    private boolean isOther() {
        return "other".equals(from);
    }

    /** Only after the shape was found good. */
    CustodyDesk.Note note(PlatformTime time) {
        return new CustodyDesk.Note(
                Typed.whole(seen, 0, UNITS_MAX).orElse(0),
                isOther() ? new Holder(Holder.Kind.OTHER, Typed.text(fromName)) : null,
                Typed.text(to).isEmpty() ? null : new Holder(Holder.Kind.of(Typed.text(to)), Typed.text(toName)),
                Seal.of(Typed.text(seal)),
                Typed.time(at, time.zone()).orElse(null),
                Typed.orNull(words));
    }
}
