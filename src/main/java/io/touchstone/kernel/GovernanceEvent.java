package io.touchstone.kernel;

import java.time.Instant;
import java.util.Map;

/**
 * Something that changed the state of the application. Publishing one writes its audit row in the same transaction, so a
 * change cannot commit unaudited (house 11). Payloads hold ids and facts, never secrets or personal data.
 */
public interface GovernanceEvent {

    /** What happened, as {@code <module>.<past tense>}: {@code identity.account_created}. */
    String action();

    /** What it happened to. */
    Subject subject();

    /** Who did it. */
    Actor actor();

    /** When it took effect. */
    Instant occurredAt();

    /** The facts worth keeping, in a stable order: numbers, strings, booleans, lists and maps of these. */
    Map<String, ?> details();
}
