package io.touchstone.rulebook;

import java.time.Instant;
import java.util.UUID;

/**
 * Takes down another value of a setting, for modules whose settings have a form of their own; whether the actor may is the caller's
 * to ask. The draft's page, on which its effect is looked at and it is entered, is {@code /admin/settings/drafts/<id>}.
 */
public interface SettingDrafting {

    /**
     * @param once made when the form was shown, so that sent twice it is one draft; becomes the draft's id
     * @throws io.touchstone.kernel.RuleViolation when it would hold since before now, or the id was used for something else
     */
    <T> UUID draft(UUID once, SettingKey<T> key, T value, Instant effectiveAt, String source);
}
