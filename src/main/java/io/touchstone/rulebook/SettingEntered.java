package io.touchstone.rulebook;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.GovernanceEvent;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A new version of a setting was entered; it holds from its effective time on. */
public record SettingEntered(
        String setting,
        int version,
        String value,
        String before,
        Instant effectiveAt,
        String source,
        Actor actor,
        Instant occurredAt)
        implements GovernanceEvent {

    @Override
    public String action() {
        return "rulebook.setting_entered";
    }

    @Override
    public Subject subject() {
        return new Subject("setting", setting);
    }

    @Override
    public Map<String, ?> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("version", version);
        details.put("value", value);
        details.put("before", before);
        details.put("effective_at", effectiveAt.toString());
        details.put("source", source);
        return details;
    }
}
