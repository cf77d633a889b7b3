package io.touchstone.notice.webhook.web;

import io.touchstone.notice.WebhookType;
import io.touchstone.notice.webhook.WebhookDesk;
import io.touchstone.notice.webhook.WebhookFilter;
import io.touchstone.notice.webhook.WebhookLogDesk;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** Endpoints and what they were told; administrators change, auditors read; the desks ask for the abilities. */
@Controller
@RequestMapping(WebhookController.PATH)
class WebhookController {

    static final String PATH = "/admin/webhooks";
    private static final String AGAIN = "redirect:" + PATH + "/";

    private final WebhookDesk desk;
    private final WebhookLogDesk log;

    WebhookController(WebhookDesk desk, WebhookLogDesk log) {
        this.desk = desk;
        this.log = log;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String endpoint,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String subject,
            KeysetRequest request,
            Model model) {
        WebhookFilter filter = WebhookFilter.of(endpoint, type, state, subject);
        model.addAttribute("endpoints", log.endpoints());
        model.addAttribute("waiting", log.waiting());
        model.addAttribute("filter", filter);
        model.addAttribute("types", WebhookType.values());
        model.addAttribute("page", log.log(filter, request));
        return "notice/webhook-list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", WebhookForm.empty(desk.once()));
        return blankPage(model);
    }

    /** Answers with the secret itself instead of a redirect: it is shown once. */
    @PostMapping
    String enter(
            @ModelAttribute("form") WebhookForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        WebhookForm.reject(desk.objections(form.spec()), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return blankPage(model);
        }
        WebhookDesk.Entered entered = desk.enter(form.onceId(), form.spec());
        if (entered.secret() == null) {
            flash.addFlashAttribute("warning", "notice.webhook.twice");
            return AGAIN + entered.id();
        }
        return secretPage(entered.id(), entered.secret(), model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", WebhookForm.of(log.endpoint(id)));
        return showPage(id, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") WebhookForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        WebhookForm.reject(desk.objections(form.spec()), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showPage(id, model);
        }
        desk.change(id, form.spec(), form.versionNumber());
        return done(id, "notice.webhook.saved", flash);
    }

    @PostMapping("/{id}/secret")
    String rotate(@PathVariable UUID id, @RequestParam long version, Model model) {
        return secretPage(id, desk.rotate(id, version), model);
    }

    @PostMapping("/{id}/disable")
    String disable(@PathVariable UUID id, RedirectAttributes flash) {
        desk.disable(id);
        return done(id, "notice.webhook.disabled", flash);
    }

    @PostMapping("/{id}/enable")
    String enable(@PathVariable UUID id, RedirectAttributes flash) {
        desk.enable(id);
        return done(id, "notice.webhook.enabled", flash);
    }

    /** Leads to the message, where the attempt shows within a second or two. */
    @PostMapping("/{id}/test")
    String test(@PathVariable UUID id, RedirectAttributes flash) {
        UUID message = desk.test(id);
        flash.addFlashAttribute("notice", "notice.webhook.tested");
        return AGAIN + id + "/messages/" + message;
    }

    @PostMapping("/{id}/resend-failed")
    String resendFailed(@PathVariable UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute("noticeArguments", new Object[] {desk.resendFailed(id)});
        return done(id, "notice.webhook.resent-all", flash);
    }

    @GetMapping("/{id}/messages/{message}")
    String delivery(@PathVariable UUID id, @PathVariable UUID message, Model model) {
        model.addAttribute("delivery", log.delivery(message, id));
        model.addAttribute("attempts", log.attempts(message, id));
        return "notice/webhook-delivery";
    }

    @PostMapping("/{id}/messages/{message}/resend")
    String resend(@PathVariable UUID id, @PathVariable UUID message, RedirectAttributes flash) {
        desk.resend(message, id);
        flash.addFlashAttribute("notice", "notice.webhook.resent");
        return AGAIN + id + "/messages/" + message;
    }

    private static String done(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return AGAIN + id;
    }

    private String blankPage(Model model) {
        model.addAttribute("types", WebhookType.values());
        return "notice/webhook-new";
    }

    private String showPage(UUID id, Model model) {
        model.addAttribute("endpoint", log.endpoint(id));
        model.addAttribute("types", WebhookType.values());
        return "notice/webhook-show";
    }

    private String secretPage(UUID id, String secret, Model model) {
        model.addAttribute("endpoint", log.endpoint(id));
        model.addAttribute("secret", secret);
        return "notice/webhook-secret";
    }
}
