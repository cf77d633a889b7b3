package io.touchstone.deposit.approval.web;

import io.touchstone.deposit.approval.ApprovalDesk;
import io.touchstone.deposit.approval.Proposal;
import io.touchstone.deposit.approval.ProposalFilter;
import io.touchstone.deposit.approval.ProposalKind;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a second person; {@link ApprovalDesk} asks for the abilities. */
@Controller
@RequestMapping("/admin/deposits/approvals")
class ApprovalController {

    private final ApprovalDesk desk;

    ApprovalController(ApprovalDesk desk) {
        this.desk = desk;
    }

    /** Why not, as it is typed. */
    record RefusalForm(@NotBlank @Size(max = 1000) @Nullable String note) {}

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String merchant,
            KeysetRequest request,
            Model model) {
        ProposalFilter filter = ProposalFilter.of(state, kind, merchant);
        model.addAttribute("filter", filter);
        model.addAttribute("words", filter.words());
        model.addAttribute("states", Proposal.State.values());
        model.addAttribute("kinds", ProposalKind.values());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "deposit/approval-list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new RefusalForm(null));
        return page(id, model);
    }

    @PostMapping("/{id}/allow")
    String allow(@PathVariable UUID id, RedirectAttributes flash) {
        String outcome = desk.allow(id);
        flash.addFlashAttribute("notice", "deposit.approval.allowed");
        return "redirect:" + outcome;
    }

    @PostMapping("/{id}/refuse")
    String refuse(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RefusalForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, model);
        }
        desk.refuse(id, String.valueOf(form.note()).strip());
        flash.addFlashAttribute("notice", "deposit.approval.refused");
        return "redirect:/admin/deposits/approvals/" + id;
    }

    private String page(UUID id, Model model) {
        model.addAttribute("sheet", desk.find(id));
        return "deposit/approval-show";
    }
}
