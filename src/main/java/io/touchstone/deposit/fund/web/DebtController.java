package io.touchstone.deposit.fund.web;

import io.touchstone.deposit.fund.DebtDesk;
import io.touchstone.deposit.fund.DebtFilter;
import io.touchstone.deposit.fund.DebtKind;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
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

/** What merchants owe; {@link DebtDesk} asks for the abilities. */
@Controller
@RequestMapping("/admin/deposits/receivables")
class DebtController {

    private final DebtDesk desk;
    private final Ids ids;

    DebtController(DebtDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    /** Why a debt is given up, as it is typed. */
    record WriteOffForm(
            @Pattern(regexp = FundForm.UUID_SHAPE) @NotBlank @Nullable
            String once,

            @NotBlank @Size(max = 1000) @Nullable String reason) {}

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String merchant,
            KeysetRequest request,
            Model model) {
        DebtFilter filter = DebtFilter.of(state, kind, merchant);
        model.addAttribute("filter", filter);
        model.addAttribute("words", filter.words());
        model.addAttribute("kinds", DebtKind.values());
        model.addAttribute("ages", desk.ages());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "deposit/fund-debts";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new WriteOffForm(ids.next().toString(), null));
        return page(id, model);
    }

    @PostMapping("/{id}/offset")
    String offset(@PathVariable UUID id, RedirectAttributes flash) {
        desk.offset(id);
        flash.addFlashAttribute("notice", "deposit.debt.offset.done");
        return "redirect:/admin/deposits/receivables/" + id;
    }

    @PostMapping("/{id}/write-off")
    String writeOff(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") WriteOffForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, model);
        }
        UUID once = UUID.fromString(String.valueOf(form.once()));
        desk.proposeWriteOff(once, id, String.valueOf(form.reason()).strip());
        flash.addFlashAttribute("notice", "deposit.approval.proposed");
        return "redirect:/admin/deposits/approvals/" + once;
    }

    private String page(UUID id, Model model) {
        model.addAttribute("view", desk.find(id));
        return "deposit/fund-debt";
    }
}
