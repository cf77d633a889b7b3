package io.touchstone.deposit.requirement.web;

import io.touchstone.deposit.requirement.ShortfallDesk;
import io.touchstone.deposit.requirement.ShortfallFilter;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Top-up notices in the console; {@link ShortfallDesk} asks for the abilities. */
@Controller
@RequestMapping("/admin/deposits/shortfalls")
class ShortfallController {

    private static final String PATH = "/admin/deposits/shortfalls";

    private final ShortfallDesk desk;

    ShortfallController(ShortfallDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(required = false) @Nullable String merchant,
            KeysetRequest request,
            Model model) {
        ShortfallFilter filter = new ShortfallFilter(view, merchant);
        model.addAttribute("filter", filter);
        model.addAttribute("views", ShortfallFilter.VIEWS);
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(PATH);
        Map<String, String> words = filter.words();
        words.keySet().forEach(name -> url.queryParam(name, "{" + name + "}"));
        model.addAttribute("url", url.encode().buildAndExpand(words).toUriString());
        return "deposit/requirement-shortfalls";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", DecisionForm.EMPTY);
        return page(id, model);
    }

    @PostMapping("/{id}/extend")
    String extend(
            @PathVariable UUID id,
            @RequestParam long version,
            @ModelAttribute("form") DecisionForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.checkExtension(checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, model);
        }
        desk.extend(id, version, form.dayCount(), Typed.text(form.reason()));
        flash.addFlashAttribute("notice", "deposit.shortfall.extended");
        return "redirect:" + PATH + "/" + id;
    }

    /** @param decision {@code suspend} or {@code dismiss} */
    @PostMapping("/{id}/decision")
    String decide(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam String decision,
            @ModelAttribute("form") DecisionForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.checkDecision(checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, model);
        }
        boolean suspend = decision.equals("suspend");
        desk.decide(id, version, suspend, Typed.text(form.grounds()));
        flash.addFlashAttribute("notice", suspend ? "deposit.shortfall.suspended" : "deposit.shortfall.dismissed");
        return "redirect:" + PATH + "/" + id;
    }

    private String page(UUID id, Model model) {
        model.addAttribute("view", desk.view(id));
        return "deposit/requirement-shortfall";
    }
}
