package io.touchstone.merchant.application.web;

import io.touchstone.kernel.RuleViolation;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to the documents page and could not be kept, to be shown again beside its place.
 *
 * @param faults by document and field
 * @param typed by document and field
 */
record Unfit(
        Map<UUID, Map<String, String>> faults,
        Map<UUID, Map<String, String>> typed,
        @Nullable RefusedUpload upload) {

    static final Unfit NONE = new Unfit(Map.of(), Map.of(), null);

    /** A file that was not taken in for a demand; the page shows the rule that it broke. */
    record RefusedUpload(String demand, String productRef, String messageKey, Object[] arguments) {

        static RefusedUpload of(String demand, String productRef, RuleViolation broken) {
            return new RefusedUpload(demand, productRef, broken.rule().messageKey(), broken.arguments());
        }
    }

    static Unfit typedOff(UUID document, Map<String, String> faults, Map<String, String> typed) {
        return new Unfit(Map.of(document, faults), Map.of(document, typed), null);
    }

    static Unfit upload(RefusedUpload upload) {
        return new Unfit(Map.of(), Map.of(), upload);
    }

    Map<String, String> faultsOf(UUID document) {
        return faults.getOrDefault(document, Map.of());
    }

    Map<String, String> typedFor(UUID document) {
        return typed.getOrDefault(document, Map.of());
    }

    @Nullable
    RefusedUpload uploadFor(String demand) {
        return upload != null && upload.demand().equals(demand) ? upload : null;
    }
}
