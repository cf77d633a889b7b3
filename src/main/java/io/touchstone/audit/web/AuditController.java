package io.touchstone.audit.web;

import io.touchstone.audit.domain.AuditDesk;
import io.touchstone.audit.domain.AuditEntry;
import io.touchstone.audit.domain.AuditFilters;
import io.touchstone.identity.Accounts;
import io.touchstone.job.JobId;
import io.touchstone.kernel.KeysetPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The trail for auditors. Who may read and verify it is said at {@link AuditDesk}. */
@Controller
@RequestMapping("/admin/audit")
class AuditController {

    private static final int PAGE_SIZE = 50;

    private final AuditDesk desk;
    private final AuditFilters filters;
    private final Accounts accounts;
    private final JsonMapper json;

    AuditController(AuditDesk desk, AuditFilters filters, Accounts accounts, JsonMapper json) {
        this.desk = desk;
        this.filters = filters;
        this.accounts = accounts;
        this.json = json;
    }

    @GetMapping
    String list(
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Map<String, String> chosen = AuditFilters.shown(parameters);
        KeysetPage<AuditEntry> page = desk.list(filters.ofDays(chosen), cursor, PAGE_SIZE);
        model.addAttribute("page", page);
        model.addAttribute("names", names(page.items()));
        model.addAttribute("filter", chosen);
        model.addAttribute("actions", desk.actions());
        model.addAttribute("status", desk.status());
        model.addAttribute("url", url(chosen));
        return "audit/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        AuditEntry entry = desk.find(id);
        model.addAttribute("entry", entry);
        model.addAttribute("details", json.readTree(entry.details()).toPrettyString());
        model.addAttribute("names", names(List.of(entry)));
        return "audit/show";
    }

    @PostMapping("/verify")
    String verify() {
        JobId job = desk.verify();
        return "redirect:/admin/jobs/" + job;
    }

    private Map<String, String> names(List<AuditEntry> entries) {
        return accounts.displayNames(
                entries.stream().map(entry -> entry.actor().id()).distinct().toList());
    }

    private static String url(Map<String, String> chosen) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/admin/audit");
        chosen.forEach((name, value) -> url.queryParam(name, "{" + name + "}"));
        return url.encode().buildAndExpand(chosen).toUriString();
    }
}
