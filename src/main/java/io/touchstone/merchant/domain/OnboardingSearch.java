package io.touchstone.merchant.domain;

import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Rows;
import io.touchstone.shell.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** What admits and watches merchants, in the search: applications, factory audits, brands, the blocklist, differences of registers. */
@Component
class OnboardingSearch implements SearchSource {

    private static final List<SearchKind> KINDS = List.of(
            SearchKind.of(
                            "search.kind.application",
                            "review:read",
                            "/admin/applications/{}",
                            new Rows("merchant_application", "number", "coalesce(shop_name, company_name, number)"))
                    .numbered("A-")
                    .at("application_id")
                    .when("submitted_at is not null")
                    .spoken("shop_name", "company_name"),
            SearchKind.of(
                            "search.kind.factory-audit",
                            "factory:read",
                            "/admin/factory-audits/{}",
                            new Rows("merchant_factory_audit", "number", "factory_name"))
                    .numbered("F-")
                    .at("audit_id")
                    .spoken("factory_name"),
            SearchKind.of(
                            "search.kind.brand",
                            "merchant:read-brands",
                            "/admin/brands/{}",
                            new Rows("taxonomy_brand", "name", "name"))
                    .at("brand_id")
                    .identified("brand_id")
                    .spoken("name"),
            SearchKind.of(
                            "search.kind.blocklist",
                            "blocklist:read",
                            "/admin/blocklist/{}",
                            new Rows(
                                    "merchant_blocklist_entry",
                                    "number",
                                    "(select name from merchant as shop where shop.merchant_id = merchant_blocklist_entry.merchant_id)"))
                    .numbered("BL-"),
            SearchKind.of(
                            "search.kind.difference",
                            "register:read",
                            "/admin/register-differences/{}",
                            new Rows(
                                    "merchant_register_difference",
                                    "difference_id",
                                    "(select name from merchant as shop where shop.merchant_id = merchant_register_difference.merchant_id)"))
                    .identified("difference_id"));

    private static final List<SearchAction> ACTIONS = List.of(
            new SearchAction("search.action.factory-audit", "/admin/factory-audits/new", "factory:work"),
            new SearchAction("search.action.blocklist", "/admin/blocklist/new", "blocklist:propose"));

    @Override
    public List<SearchKind> kinds() {
        return KINDS;
    }

    @Override
    public List<SearchAction> actions() {
        return ACTIONS;
    }
}
