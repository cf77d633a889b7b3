package io.touchstone.merchant.life.web;

import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.life.OwnLifeDesk;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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

/** A merchant's own life in the portal; {@link OwnLifeDesk} asks for the seat and its role. */
@Controller
@RequestMapping("/portal/shops/{merchantId}/life")
class OwnLifeController {

    private final OwnLifeDesk desk;
    private final LifeFormWords words;

    OwnLifeController(OwnLifeDesk desk, LifeFormWords words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String merchantId, Model model) {
        model.addAttribute("view", desk.view(merchantId));
        model.addAttribute("owns", desk.owns(merchantId));
        model.addAttribute("base", LifePaths.portal(merchantId));
        return "merchant/life-own";
    }

    @GetMapping("/{act}")
    String form(
            @PathVariable String merchantId,
            @PathVariable String act,
            @RequestParam(required = false) @Nullable String of,
            Model model) {
        OwnAct known = known(act);
        return ActPage.portal(merchantId)
                .empty(desk.view(merchantId), known, of, words.firstDay(known == OwnAct.EXIT), model);
    }

    @PostMapping("/{act}")
    String act(
            @PathVariable String merchantId,
            @PathVariable String act,
            @Valid @ModelAttribute("form") ActForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        OwnAct known = known(act);
        words.check(known, form, checked);
        if (ActPage.isUnfit(checked, response)) {
            return ActPage.portal(merchantId).form(desk.view(merchantId), known, model);
        }
        run(merchantId, known, form);
        return ActPage.portal(merchantId).done(known.word(), flash);
    }

    private void run(String merchantId, OwnAct act, ActForm form) {
        long seen = Typed.version(form.version());
        String reason = Typed.text(form.reason());
        switch (act) {
            case PAUSE -> desk.pause(merchantId, seen, words.endOf(form).orElseThrow(), reason);
            case RESUME -> desk.resume(merchantId, seen, LifeFields.id(form.of()), reason);
            case EXIT -> desk.announceExit(merchantId, seen, words.endOf(form).orElseThrow(), reason);
            case CANCEL_EXIT -> desk.cancelExit(merchantId, seen, reason);
        }
    }

    private static OwnAct known(String act) {
        return OwnAct.of(act).orElseThrow(() -> new NotFound("act", act));
    }
}
