package io.touchstone.merchant.factory.web;

import io.touchstone.merchant.factory.AuditView;
import io.touchstone.merchant.factory.FactoryDesk;
import io.touchstone.merchant.factory.Mark;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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

/** Visits to factories; who may is asked at {@link FactoryDesk}. */
@Controller
@RequestMapping(FactoryAuditController.PATH)
class FactoryAuditController {

    static final String PATH = "/admin/factory-audits";

    private static final List<String> STATES = List.of("scheduled", "correcting", "completed", "cancelled");

    private final FactoryDesk desk;

    FactoryAuditController(FactoryDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String state, KeysetRequest request, Model model) {
        String known = STATES.contains(state) ? state : null;
        model.addAttribute("state", known);
        model.addAttribute("states", STATES);
        model.addAttribute("page", desk.page(known, request.cursor(), request.limit()));
        return "merchant/factory-audits";
    }

    /** The visits for one application, as a panel of its page or a page of its own. */
    @GetMapping("/of/{application}")
    String of(@PathVariable UUID application, Model model) {
        model.addAttribute("application", application);
        model.addAttribute("audits", desk.ofApplication(application));
        return "merchant/factory-of";
    }

    @GetMapping(path = "/of/{application}", headers = "HX-Request")
    String panel(@PathVariable UUID application, Model model) {
        of(application, model);
        return "merchant/factory-of :: panel";
    }

    @GetMapping("/new")
    String blank(@RequestParam @Nullable String application, @RequestParam @Nullable String merchant, Model model) {
        model.addAttribute("form", VisitForm.of(application, merchant));
        return "merchant/factory-new";
    }

    @PostMapping
    String schedule(
            @Valid @ModelAttribute("form") VisitForm form,
            BindingResult checked,
            HttpServletResponse response,
            RedirectAttributes flash) {
        form.check(checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "merchant/factory-new";
        }
        UUID id = desk.schedule(form.visit());
        flash.addFlashAttribute("notice", "merchant.factory.scheduled");
        return "redirect:" + PATH + "/" + id;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        AuditView view = desk.open(id);
        model.addAttribute("form", RecordForm.of(view.row().version()));
        return page(view, model);
    }

    @PostMapping("/{id}/record")
    String record(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RecordForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        AuditView view = desk.open(id);
        form.check(view.checklist(), checked);
        desk.objection(id, form.day(), form.found(), form.tasks())
                .filter(broken -> !checked.hasErrors())
                .ifPresent(broken -> RecordForm.reject(checked, broken.rule().messageKey(), broken.arguments()));
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(view, model);
        }
        desk.record(id, form.seen(), form.day(), form.found(), form.tasks(), form.summary());
        flash.addFlashAttribute("notice", "merchant.factory.recorded");
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable UUID id, @RequestParam long version, RedirectAttributes flash) {
        desk.cancel(id, version);
        flash.addFlashAttribute("notice", "merchant.factory.cancelled");
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id}/give-up")
    String giveUp(@PathVariable UUID id, @RequestParam long version, RedirectAttributes flash) {
        desk.giveUp(id, version);
        flash.addFlashAttribute("notice", "merchant.factory.given-up");
        return "redirect:" + PATH + "/" + id;
    }

    private static String page(AuditView view, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("marks", List.of(Mark.values()));
        model.addAttribute("base", PATH + "/" + view.row().id());
        return "merchant/factory-audit";
    }
}
