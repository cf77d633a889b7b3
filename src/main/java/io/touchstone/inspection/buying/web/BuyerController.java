package io.touchstone.inspection.buying.web;

import io.touchstone.inspection.buying.BuyerDesk;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
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

/** The pool of buyers; {@link BuyerDesk} says who may. */
@Controller
@RequestMapping(BuyerController.PATH)
class BuyerController {

    private static final int REASON_MAX = 500;

    static final String PATH = "/admin/inspection/buyers";

    private static final String NEW = "inspection/buying-buyer-new";

    private final BuyerDesk desk;
    private final Ids ids;

    BuyerController(BuyerDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("pool", desk.pool());
        return "inspection/buying-buyers";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", BuyerForm.empty(ids.next()));
        return NEW;
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") BuyerForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return NEW;
        }
        String alias = Typed.text(form.alias());
        desk.add(
                Typed.id(form.once()).orElseThrow(),
                alias,
                form.identity(),
                Typed.day(form.consentedOn()).orElse(null),
                Integer.parseInt(Typed.text(form.quarterMax())));
        return done(alias, "added", flash);
    }

    @GetMapping("/{alias}")
    String show(@PathVariable String alias, Model model) {
        model.addAttribute("view", desk.open(alias));
        model.addAttribute("once", ids.next());
        return "inspection/buying-buyer";
    }

    @PostMapping("/{alias}")
    String change(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String consentedOn,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "") String quarterMax,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        boolean goodDay = consentedOn.isBlank() || Typed.day(consentedOn).isPresent();
        if (!goodDay || !quarterMax.strip().matches("[1-9]\\d{0,2}")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("bad", goodDay ? "inspection.typed.quota" : "inspection.typed.day");
            model.addAttribute("typedDay", consentedOn);
            model.addAttribute("typedMax", quarterMax);
            return show(alias, model);
        }
        desk.change(
                alias,
                Typed.version(version),
                Typed.day(consentedOn).orElse(null),
                active,
                Integer.parseInt(quarterMax.strip()));
        return done(alias, "changed", flash);
    }

    @GetMapping("/{alias}/identity")
    String identity(@PathVariable String alias, Model model) {
        desk.open(alias);
        var blank = BuyerForm.empty(ids.next());
        model.addAttribute(
                "form", new BuyerForm(blank.once(), alias, null, null, null, null, null, null, blank.quarterMax()));
        return "inspection/buying-buyer-identity";
    }

    @PostMapping("/{alias}/identity")
    String replace(
            @PathVariable String alias,
            @Valid @ModelAttribute("form") BuyerForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "inspection/buying-buyer-identity";
        }
        desk.replaceIdentity(alias, form.identity());
        return done(alias, "replaced", flash);
    }

    @PostMapping("/{alias}/ties")
    String tie(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") String merchant,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> why = Typed.words(reason, REASON_MAX);
        if (why.isEmpty() || merchant.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("badTie", true);
            model.addAttribute("typedMerchant", merchant);
            model.addAttribute("typedReason", reason);
            return show(alias, model);
        }
        desk.declareTie(alias, merchant.strip(), why.get());
        return done(alias, "tied", flash);
    }

    private static String done(String alias, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "inspection.buyer.done." + what);
        return "redirect:"
                + UriComponentsBuilder.fromPath(PATH)
                        .pathSegment(alias)
                        .encode()
                        .toUriString();
    }
}
