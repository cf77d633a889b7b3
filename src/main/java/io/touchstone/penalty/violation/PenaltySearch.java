package io.touchstone.penalty.violation;

import io.touchstone.penalty.PenaltyPermissions;
import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Rows;
import io.touchstone.shell.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cases and all that follows of them, in the search. */
@Component
class PenaltySearch implements SearchSource {

    private static final List<SearchKind> KINDS = List.of(
            SearchKind.of(
                            "search.kind.case",
                            PenaltyPermissions.READ,
                            "/admin/violations/{}",
                            new Rows(
                                    "penalty_case",
                                    "number",
                                    "coalesce((select name from merchant as shop where shop.merchant_id = penalty_case.merchant_id), brand)"))
                    .numbered("VC-")
                    .identified("case_id"),
            SearchKind.of(
                            "search.kind.decision",
                            PenaltyPermissions.READ,
                            "/admin/decisions/{}",
                            new Rows(
                                    "penalty_decision",
                                    "number",
                                    "coalesce((select name from merchant as shop where shop.merchant_id = penalty_decision.merchant_id), brand)"))
                    .numbered("PD-")
                    .identified("decision_id"),
            SearchKind.of(
                            "search.kind.appeal",
                            PenaltyPermissions.READ,
                            "/admin/appeals/{}",
                            new Rows(
                                    "penalty_appeal",
                                    "number",
                                    "(select name from merchant as shop where shop.merchant_id = penalty_appeal.merchant_id)"))
                    .numbered("PA-")
                    .identified("appeal_id"),
            SearchKind.of(
                            "search.kind.plan-of-action",
                            PenaltyPermissions.READ,
                            "/admin/corrective-plans/{}",
                            new Rows(
                                    "penalty_plan",
                                    "number",
                                    "(select name from merchant as shop where shop.merchant_id = penalty_plan.merchant_id)"))
                    .numbered("CP-")
                    .identified("plan_id"),
            SearchKind.of(
                            "search.kind.ip-notice",
                            PenaltyPermissions.READ,
                            "/admin/ip-notices/{}",
                            new Rows("penalty_ip_notice", "number", "holder"))
                    .numbered("IP-")
                    .identified("notice_id"));

    private static final List<SearchAction> ACTIONS = List.of(
            new SearchAction("search.action.case", "/admin/violations/new", "penalty:work"),
            new SearchAction("search.action.instruction", "/admin/violations/instructions/new", "penalty:work"),
            new SearchAction("search.action.brand-removal", "/admin/brand-removals/new", "penalty:work"));

    @Override
    public List<SearchKind> kinds() {
        return KINDS;
    }

    @Override
    public List<SearchAction> actions() {
        return ACTIONS;
    }
}
