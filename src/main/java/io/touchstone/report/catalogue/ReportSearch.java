package io.touchstone.report.catalogue;

import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Rows;
import io.touchstone.shell.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Engagements, requests, packs, reviews and their actions, and saved reports in the search. */
@Component
class ReportSearch implements SearchSource {

    private static final List<SearchKind> KINDS = List.of(
            SearchKind.of(
                            "search.kind.engagement",
                            "engagement:host",
                            "/admin/engagements/{}",
                            new Rows("report_engagement", "number", "purpose"))
                    .numbered("EN-")
                    .identified("engagement_id"),
            SearchKind.of(
                            "search.kind.evidence-request",
                            "engagement:host",
                            "/admin/evidence-requests/{}",
                            new Rows("report_request", "number", "what"))
                    .numbered("ER-")
                    .identified("request_id"),
            SearchKind.of(
                            "search.kind.pack",
                            "pack:make",
                            "/admin/packs/{}",
                            new Rows("report_pack", "number", "number"))
                    .numbered("PK-")
                    .identified("pack_id"),
            SearchKind.of(
                            "search.kind.review",
                            "kpi:read",
                            "/admin/reviews/{}",
                            new Rows("report_review", "number", "period"))
                    .numbered("RV-")
                    .when("state = 'published'")
                    .known("period"),
            SearchKind.of(
                            "search.kind.review-action",
                            "kpi:read",
                            "/admin/reviews/actions/{}",
                            new Rows("report_review_action", "number", "what"))
                    .numbered("RA-"));

    private static final List<SearchAction> ACTIONS = List.of(
            new SearchAction("search.action.pack", "/admin/packs/new", "pack:make"),
            new SearchAction("search.action.engagement", "/admin/engagements/new", "engagement:host"));

    @Override
    public List<SearchKind> kinds() {
        return KINDS;
    }

    @Override
    public List<SearchAction> actions() {
        return ACTIONS;
    }
}
