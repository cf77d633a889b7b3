package io.touchstone.rulebook;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rules of the platform by their versions: which one held at which time (E13, ruling E2). */
public interface Rules {

    /** The ladder that turns points into measures. */
    String LADDER = "LADDER";

    /** The version of a rule that held at an instant; empty when it had none yet, or no longer. */
    Optional<RuleVersion> at(String code, Instant at);

    /** Every rule of violations that held at an instant, in the order of their codes. */
    List<RuleVersion> violationsAt(Instant at);

    /** A version by its id, in whatever state. */
    Optional<RuleVersion> find(UUID id);

    /** Versions by their ids, for lists; those that do not exist are left out. */
    Map<UUID, RuleVersion> findAll(Collection<UUID> ids);

    /** All versions that ever held or will, of one rule, oldest first. */
    List<RuleVersion> versions(String code);
}
