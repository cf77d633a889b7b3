package io.touchstone.merchant.life.web;

import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.life.LifeDesk;
import io.touchstone.merchant.life.LifeView;
import io.touchstone.merchant.life.ProposeBan;
import io.touchstone.merchant.life.SuspendShop;
import io.touchstone.merchant.life.SuspensionType;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Optional;
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

/** A merchant's life in the console; {@link LifeDesk} asks for the abilities. */
@Controller
@RequestMapping("/admin/merchants/{merchantId}/life")
class LifeController {

    private final LifeDesk desk;
    private final LifeFormWords words;
    private final PlatformTime time;

    LifeController(LifeDesk desk, LifeFormWords words, PlatformTime time) {
        this.desk = desk;
        this.words = words;
        this.time = time;
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
        model.addAttribute("form", ActForm.of(view.version(), of, words.firstDay(known(act) == LifeAct.EXIT)));
        return page(merchantId, known(act), view, model);
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
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(merchantId, known, desk.view(merchantId), model);
        }
        run(merchantId, known, form);
        flash.addFlashAttribute("notice", "merchant.life.act." + known.word() + ".done");
        return "redirect:" + LifePaths.admin(merchantId) + "/life";
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
                                endOf(form.day()).orElse(null),
                                reason));
            case RELEASE -> desk.release(merchantId, seen, Typed.id(form.of()), reason);
            case EXIT -> desk.announceExit(merchantId, seen, endOf(form.day()).orElseThrow(), reason);
            case CANCEL_EXIT -> desk.cancelExit(merchantId, seen, reason);
            case PROPOSE_BAN ->
                desk.proposeBan(
                        merchantId,
                        seen,
                        new ProposeBan(Typed.text(form.basis()), reason, Typed.orNull(form.caseNo())));
            case CONFIRM_BAN -> desk.confirmBan(merchantId, seen, Typed.id(form.of()));
            case WITHDRAW_BAN -> desk.withdrawBan(merchantId, seen, Typed.id(form.of()));
            case LIFT_BAN -> desk.liftBan(merchantId, seen, Typed.id(form.of()), reason);
        }
    }

    private Optional<Instant> endOf(@Nullable String day) {
        return Typed.day(day).map(last -> time.startOf(last.plusDays(1)));
    }

    private String page(String merchantId, LifeAct act, LifeView view, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("act", act);
        model.addAttribute("types", words.types());
        model.addAttribute("base", LifePaths.admin(merchantId) + "/life");
        return "merchant/life-act";
    }

    private static LifeAct known(String act) {
        return LifeAct.of(act).orElseThrow(() -> new NotFound("act", act));
    }
}
