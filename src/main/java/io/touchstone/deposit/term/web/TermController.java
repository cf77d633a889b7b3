package io.touchstone.deposit.term.web;

import io.touchstone.deposit.TermScope;
import io.touchstone.deposit.TermTrigger;
import io.touchstone.deposit.term.Term;
import io.touchstone.deposit.term.TermDesk;
import io.touchstone.deposit.term.TermFilter;
import io.touchstone.kernel.Ids;
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

/** Longer settlement terms; {@link TermDesk} asks for the abilities. */
@Controller
@RequestMapping("/admin/deposits/terms")
class TermController {

    private final TermDesk desk;
    private final Ids ids;

    TermController(TermDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    /** Why a term is lifted, as it is typed. */
    record LiftForm(@NotBlank @Size(max = 1000) @Nullable String reason) {}

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String trigger,
            @RequestParam(required = false) @Nullable String merchant,
            KeysetRequest request,
            Model model) {
        TermFilter filter = TermFilter.of(state, trigger, merchant);
        model.addAttribute("filter", filter);
        model.addAttribute("words", filter.words());
        model.addAttribute("states", Term.State.values());
        model.addAttribute("triggers", TermTrigger.values());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "deposit/term-list";
    }

    @GetMapping("/new")
    String ask(@RequestParam(required = false) @Nullable String merchant, Model model) {
        model.addAttribute("form", TermForm.empty(ids.next(), merchant));
        return form(model);
    }

    @PostMapping
    String propose(
            @Valid @ModelAttribute("form") TermForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model);
        }
        desk.propose(form.term());
        flash.addFlashAttribute("notice", "deposit.approval.proposed");
        return "redirect:/admin/deposits/approvals/" + form.once();
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new LiftForm(null));
        return page(id, model);
    }

    @PostMapping("/{id}/lift")
    String lift(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LiftForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, model);
        }
        desk.lift(id, String.valueOf(form.reason()).strip());
        flash.addFlashAttribute("notice", "deposit.term.lifted");
        return "redirect:/admin/deposits/terms/" + id;
    }

    private String form(Model model) {
        model.addAttribute("triggers", TermForm.CHOICES);
        model.addAttribute("scopes", TermScope.Kind.values());
        model.addAttribute("days", desk.days());
        return "deposit/term-new";
    }

    private String page(UUID id, Model model) {
        model.addAttribute("view", desk.find(id));
        return "deposit/term-show";
    }
}
