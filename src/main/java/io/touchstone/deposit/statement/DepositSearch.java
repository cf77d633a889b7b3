package io.touchstone.deposit.statement;

import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Rows;
import io.touchstone.shell.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Money in the search: refunds, payouts, shortfalls, holds, terms, debts, transfers. */
@Component
class DepositSearch implements SearchSource {

    private static final List<SearchKind> KINDS = List.of(
            SearchKind.of(
                            "search.kind.refund",
                            "ledger:read",
                            "/admin/deposits/refunds/{}",
                            new Rows(
                                    "deposit_refund",
                                    "number",
                                    "(select name from merchant as shop where shop.merchant_id = deposit_refund.merchant_id)"))
                    .numbered("DR-")
                    .identified("refund_id"),
            SearchKind.of(
                            "search.kind.payout",
                            "ledger:read",
                            "/admin/deposits/payouts/{}",
                            new Rows("deposit_payout_batch", "number", "number"))
                    .known("number"),
            SearchKind.of(
                            "search.kind.shortfall",
                            "ledger:read",
                            "/admin/deposits/shortfalls/{}",
                            new Rows(
                                    "deposit_shortfall",
                                    "case_no",
                                    "(select name from merchant as shop where shop.merchant_id = deposit_shortfall.merchant_id)"))
                    .numbered("DS-")
                    .at("shortfall_id")
                    .identified("shortfall_id"),
            SearchKind.of(
                            "search.kind.hold",
                            "ledger:read",
                            "/admin/deposits/holds/{}",
                            new Rows(
                                    "deposit_hold",
                                    "hold_id",
                                    "(select name from merchant as shop where shop.merchant_id = deposit_hold.merchant_id)"))
                    .identified("hold_id"),
            SearchKind.of(
                            "search.kind.term",
                            "ledger:read",
                            "/admin/deposits/terms/{}",
                            new Rows(
                                    "deposit_term",
                                    "term_id",
                                    "(select name from merchant as shop where shop.merchant_id = deposit_term.merchant_id)"))
                    .identified("term_id"),
            SearchKind.of(
                            "search.kind.debt",
                            "ledger:read",
                            "/admin/deposits/receivables/{}",
                            new Rows(
                                    "deposit_debt",
                                    "debt_id",
                                    "(select name from merchant as shop where shop.merchant_id = deposit_debt.merchant_id)"))
                    .identified("debt_id"),
            SearchKind.of(
                            "search.kind.money-approval",
                            "ledger:read",
                            "/admin/deposits/approvals/{}",
                            new Rows(
                                    "deposit_proposal",
                                    "proposal_id",
                                    "(select name from merchant as shop where shop.merchant_id = deposit_proposal.merchant_id)"))
                    .identified("proposal_id"));

    private static final List<SearchAction> ACTIONS = List.of(
            new SearchAction("search.action.hold", "/admin/deposits/holds/new", "ledger:post"),
            new SearchAction("search.action.refund", "/admin/deposits/refunds/new", "ledger:post"));

    @Override
    public List<SearchKind> kinds() {
        return KINDS;
    }

    @Override
    public List<SearchAction> actions() {
        return ACTIONS;
    }
}
