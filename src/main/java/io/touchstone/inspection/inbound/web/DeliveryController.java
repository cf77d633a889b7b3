package io.touchstone.inspection.inbound.web;

import io.touchstone.inspection.inbound.DeliveryDesk;
import io.touchstone.inspection.inbound.DeliveryFilter;
import io.touchstone.inspection.inbound.DeliveryState;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.taxonomy.Categories;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
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

/** Inbound deliveries in the console; {@link DeliveryDesk} says who may. */
@Controller
@RequestMapping(DeliveryController.PATH)
class DeliveryController {

    static final String PATH = "/admin/inspection/inbound";

    private static final int WORDS_MAX = 1000;

    private final DeliveryDesk desk;
    private final DeliveryPage page;
    private final Categories categories;
    private final Ids ids;

    DeliveryController(DeliveryDesk desk, DeliveryPage page, Categories categories, Ids ids) {
        this.desk = desk;
        this.page = page;
        this.categories = categories;
        this.ids = ids;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, KeysetRequest request, Model model, Locale locale) {
        Map<String, String> filter = DeliveryFilter.of(parameters);
        var found = desk.page(filter, request.cursor(), request.limit());
        model.addAttribute("filter", filter);
        model.addAttribute("states", DeliveryState.words());
        model.addAttribute("page", found);
        model.addAttribute(
                "categories",
                categories.names(
                        found.items().stream().map(one -> one.categoryCode()).toList(), locale));
        return "inspection/inbound-list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", DeliveryForm.empty(ids.next()));
        model.addAttribute("terms", desk.terms());
        return "inspection/inbound-new";
    }

    @PostMapping
    String record(
            @Valid @ModelAttribute("form") DeliveryForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (!errors.hasErrors()) {
            desk.objection(form.delivery())
                    .ifPresent(broken -> errors.reject(broken.rule().messageKey(), broken.arguments(), null));
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("terms", desk.terms());
            return "inspection/inbound-new";
        }
        String number = desk.record(form.delivery()).number();
        return done(number, "recorded", flash);
    }

    @GetMapping("/{number}")
    String show(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String unit,
            KeysetRequest request,
            Model model,
            Locale locale) {
        model.addAttribute("form", new UnitForm(unit, unit.isEmpty() ? "accepted" : "rejected", "", ""));
        return page.show(number, shown, request, model, locale);
    }

    @PostMapping("/{number}/{step:decide|screen|finish}")
    String step(
            @PathVariable String number,
            @PathVariable String step,
            @RequestParam long version,
            RedirectAttributes flash) {
        switch (step) {
            case "decide" -> desk.decide(number, version);
            case "screen" -> desk.screen(number, version);
            default -> desk.finish(number, version);
        }
        return done(number, step, flash);
    }

    @PostMapping("/{number}/{step:return|cancel}")
    String end(
            @PathVariable String number,
            @PathVariable String step,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            KeysetRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > WORDS_MAX) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", words);
            return show(number, "", "", request, model, locale);
        }
        if (step.equals("return")) {
            desk.sendBack(number, said, version);
        } else {
            desk.cancel(number, said, version);
        }
        return done(number, step, flash);
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "inspection.inbound.done." + step);
        return "redirect:" + PATH + "/" + number;
    }
}
