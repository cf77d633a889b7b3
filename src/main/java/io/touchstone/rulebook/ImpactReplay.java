package io.touchstone.rulebook;

import io.touchstone.kernel.Actor;
import java.util.UUID;

/**
 * Works out what another value of a setting would change, before it is entered. The module that owns the setting implements
 * it; a setting that nobody covers is entered without.
 */
public interface ImpactReplay {

    boolean covers(SettingKey<?> key);

    /** Starts to work it out, in the caller's transaction. */
    void start(UUID draft, SettingKey<?> key, Object value, Actor actor);

    /** Whether the outcome can be looked at. */
    boolean isDone(UUID draft);

    /** Where the outcome is shown, as a part for the draft's page. */
    String path(UUID draft);
}
