package io.touchstone.report.engagement;

import io.touchstone.identity.AccountId;
import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.shell.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looks after an engagement: whoever agreed it, or the administrators once that person has left. */
@Component
public class Hosts {

    private final JdbcClient jdbc;
    private final Accounts accounts;

    Hosts(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    public List<AccountId> of(UUID engagement) {
        return jdbc.sql("select engaged_by from report_engagement where engagement_id = ?")
                .param(engagement)
                .query(UUID.class)
                .optional()
                .flatMap(host -> accounts.find(new AccountId(host)))
                .filter(AccountView::enabled)
                .map(host -> List.of(host.id()))
                .orElseGet(() -> accounts.withRole(Role.ADMIN).stream()
                        .map(AccountView::id)
                        .toList());
    }
}
