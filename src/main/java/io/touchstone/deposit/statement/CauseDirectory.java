package io.touchstone.deposit.statement;

import io.touchstone.deposit.ledger.TransferKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks each part of the module about the causes of its kinds, all of a page at once. */
@Component
class CauseDirectory {

    private final ObjectProvider<Causes> parts;

    CauseDirectory(ObjectProvider<Causes> parts) {
        this.parts = parts;
    }

    /** What is known of the causes of each kind. */
    Map<UUID, Causes.Cause> find(Map<TransferKind, ? extends Set<UUID>> wanted) {
        Map<UUID, Causes.Cause> found = new HashMap<>();
        for (Causes part : parts) {
            Set<UUID> its = new HashSet<>();
            part.kinds().forEach(kind -> {
                Set<UUID> asked = wanted.get(kind);
                if (asked != null) {
                    its.addAll(asked);
                }
            });
            if (!its.isEmpty()) {
                found.putAll(part.find(its));
            }
        }
        return found;
    }

    /** Sorts causes by kind, as {@link #find} wants them. */
    static final class Wanted {

        private final Map<TransferKind, Set<UUID>> byKind = new EnumMap<>(TransferKind.class);

        void add(TransferKind kind, UUID cause) {
            byKind.computeIfAbsent(kind, none -> new HashSet<>()).add(cause);
        }

        Map<TransferKind, Set<UUID>> byKind() {
            return byKind;
        }
    }
}
