package io.touchstone.notice.webhook;

import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Rows;
import io.touchstone.shell.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Webhook endpoints in the search, by id and name. */
@Component
class WebhookSearch implements SearchSource {

    private static final List<SearchKind> KINDS = List.of(SearchKind.of(
                    "search.kind.webhook",
                    "webhook:read",
                    "/admin/webhooks/{}",
                    new Rows("notice_webhook_endpoint", "name", "name"))
            .at("endpoint_id")
            .identified("endpoint_id")
            .known("name"));

    @Override
    public List<SearchKind> kinds() {
        return KINDS;
    }
}
