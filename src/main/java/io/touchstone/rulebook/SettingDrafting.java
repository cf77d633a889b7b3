package io.touchstone.rulebook;

import java.time.Instant;
import java.util.UUID;

/**
 * Takes down another value of a setting, for modules whose settings have a form of their own; whether the actor may is the caller's
 * to ask. The draft's page, on which its effect is looked at and it is entered, is {@code /admin/settings/drafts/<id>}.
 */
public interface SettingDrafting {

    /** @throws io.touchstone.kernel.RuleViolation when it would hold since before now */
    <T> UUID draft(SettingKey<T> key, T value, Instant effectiveAt, String source);
}
