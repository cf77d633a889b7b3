package io.touchstone.job;

import io.touchstone.kernel.Actor;
import java.util.Map;

/**
 * Long work to be done.
 *
 * @param kind names the {@link JobHandler}; the message key of its title is {@code job.kind.<kind>}
 * @param parameters what the handler needs to do it again after a restart; small, no secrets, no personal data
 */
public record JobRequest(String kind, Map<String, String> parameters, Actor actor) {

    public JobRequest {
        parameters = Map.copyOf(parameters);
    }
}
