package io.touchstone.identity.domain;

import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Rows;
import io.touchstone.shell.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Accounts in the search, by user name and the name of the person. */
@Component
class AccountSearch implements SearchSource {

    private static final List<SearchKind> KINDS = List.of(SearchKind.of(
                    "search.kind.account",
                    "identity:read",
                    "/admin/accounts/{}",
                    new Rows("identity_account", "username", "display_name"))
            .known("username", "username_key")
            .at("id")
            .identified("id")
            .spoken("display_name"));

    private static final List<SearchAction> ACTIONS =
            List.of(new SearchAction("search.action.account", "/admin/accounts/new", "identity:manage"));

    @Override
    public List<SearchKind> kinds() {
        return KINDS;
    }

    @Override
    public List<SearchAction> actions() {
        return ACTIONS;
    }
}
