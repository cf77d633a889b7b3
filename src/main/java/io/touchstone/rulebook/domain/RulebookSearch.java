package io.touchstone.rulebook.domain;

import io.touchstone.shell.SearchKind;
import io.touchstone.shell.SearchKind.Rows;
import io.touchstone.shell.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rules, standards, commitments and settings in the search. */
@Component
class RulebookSearch implements SearchSource {

    private static final List<SearchKind> KINDS = List.of(
            SearchKind.of(
                            "search.kind.rule",
                            "rule:read",
                            "/admin/rules/{}",
                            new Rows("rulebook_rule_version", "code", "case when :zh then title_zh else title_en end"))
                    .known("code")
                    .when("state = 'in_force'")
                    .spoken("title_zh", "title_en"),
            SearchKind.of(
                            "search.kind.standard",
                            "rule:read",
                            "/admin/standards-library/{}",
                            new Rows(
                                    "rulebook_document_version",
                                    "code",
                                    "case when :zh then title_zh else title_en end"))
                    .known("code")
                    .when(
                            "exists (select 1 from rulebook_document as d where d.code = rulebook_document_version.code and d.kind <> 'commitment')")
                    .spoken("title_zh", "title_en"),
            SearchKind.of(
                            "search.kind.commitment",
                            "commitment:read",
                            "/admin/commitments/{}",
                            new Rows(
                                    "rulebook_document_version",
                                    "code",
                                    "case when :zh then title_zh else title_en end"))
                    .known("code")
                    .when(
                            "exists (select 1 from rulebook_document as d where d.code = rulebook_document_version.code and d.kind = 'commitment')")
                    .spoken("title_zh", "title_en"),
            SearchKind.of(
                            "search.kind.setting",
                            "settings:read",
                            "/admin/settings/{}",
                            new Rows("rulebook_setting", "name", "name"))
                    .known("name"));

    private static final List<SearchAction> ACTIONS =
            List.of(new SearchAction("search.action.rule", "/admin/rules/new", "rule:write"));

    @Override
    public List<SearchKind> kinds() {
        return KINDS;
    }

    @Override
    public List<SearchAction> actions() {
        return ACTIONS;
    }
}
