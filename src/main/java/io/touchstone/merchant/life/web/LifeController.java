package io.touchstone.merchant.life.web;

import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.life.LifeDesk;
import io.touchstone.merchant.life.LifeView;
import io.touchstone.merchant.life.ProposeBan;
import io.touchstone.merchant.life.SuspendShop;
import io.touchstone.merchant.life.SuspensionType;
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

/** A merchant's life in the console; {@link LifeDesk} asks for the abilities. */
@Controller
@RequestMapping("/admin/merchants/{merchantId}/life")
class LifeController {

    private final LifeDesk desk;
    private final LifeFormWords words;

    LifeController(LifeDesk desk, LifeFormWords words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String merchantId, Model model) {
        LifeView view = desk.view(merchantId);
        model.addAttribute("view", view);
        model.addAttribute("base", LifePaths.admin(merchantId) + "/life");
        return "merchant/life-show";
    }

    /** The part that the merchant's own page draws in. */
    @GetMapping("/panel")
    String panel(@PathVariable String merchantId, Model model) {
        show(merchantId, model);
        return "merchant/_life :: panel";
    }

    @GetMapping("/{act}")
    String form(
            @PathVariable String merchantId,
            @PathVariable String act,
            @RequestParam(required = false) @Nullable String of,
            Model model) {
        LifeView view = desk.view(merchantId);
        LifeAct known = known(act);
        model.addAttribute("types", words.types());
        return ActPage.admin(merchantId).empty(view, known, of, words.firstDay(known == LifeAct.EXIT), model);
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
        LifeAct known = known(act);
        words.check(known, form, checked);
        if (ActPage.isUnfit(checked, response)) {
            model.addAttribute("types", words.types());
            return ActPage.admin(merchantId).form(desk.view(merchantId), known, model);
        }
        run(merchantId, known, form);
        return ActPage.admin(merchantId).done(known.word(), flash);
    }

    private void run(String merchantId, LifeAct act, ActForm form) {
        long seen = Typed.version(form.version());
        String reason = Typed.text(form.reason());
        switch (act) {
            case OPEN -> desk.open(merchantId, seen, reason);
            case SUSPEND ->
                desk.suspend(
                        merchantId,
                        seen,
                        new SuspendShop(
                                SuspensionType.of(Typed.text(form.type())).orElseThrow(),
                                words.endOf(form).orElse(null),
                                reason));
            case RELEASE -> desk.release(merchantId, seen, LifeFields.id(form.of()), reason);
            case EXIT -> desk.announceExit(merchantId, seen, words.endOf(form).orElseThrow(), reason);
            case CANCEL_EXIT -> desk.cancelExit(merchantId, seen, reason);
            case PROPOSE_BAN ->
                desk.proposeBan(
                        merchantId,
                        seen,
                        new ProposeBan(Typed.text(form.basis()), reason, Typed.orNull(form.caseNo())));
            case CONFIRM_BAN -> desk.confirmBan(merchantId, seen, LifeFields.id(form.of()));
            case WITHDRAW_BAN -> desk.withdrawBan(merchantId, seen, LifeFields.id(form.of()));
            case LIFT_BAN -> desk.liftBan(merchantId, seen, LifeFields.id(form.of()), reason);
        }
    }

    private static LifeAct known(String act) {
        return LifeAct.of(act).orElseThrow(() -> new NotFound("act", act));
    }
}
