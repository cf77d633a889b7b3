package io.touchstone.notice;

import io.touchstone.kernel.Subject;
import java.util.Map;
import java.util.UUID;

/**
 * Tells other systems what happened (contract, "Live facts out"), by the Standard Webhooks specification. The message is written
 * in the caller's transaction and leaves after it: what was rolled back is told to nobody.
 */
public interface Webhooks {

    /**
     * Tells every endpoint that asked for the type. Of a message no endpoint asked for nothing is stored.
     *
     * @param type one of {@link WebhookType}
     * @param data ids and facts, nothing personal: texts, numbers, booleans, lists and maps of them; the subject is added
     * @return the message's id, the same for every endpoint ({@code webhook-id})
     */
    UUID publish(WebhookType type, Subject subject, Map<String, ?> data);
}
