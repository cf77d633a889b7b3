package io.touchstone.merchant.application.web;

import io.touchstone.merchant.application.ApplicationDesk;
import io.touchstone.merchant.application.FilledIn;
import io.touchstone.merchant.application.Missing;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The steps with plain fields: company, people, shop. What fits is kept even when something beside it does not; a draft may
 * be incomplete. {@link ApplicationDesk} asks whose it is.
 */
@Controller
@RequestMapping("/portal/applications/{id}")
class StepController {

    private final ApplicationDesk desk;
    private final Steps steps;
    private final Words words;

    StepController(ApplicationDesk desk, Steps steps, Words words) {
        this.desk = desk;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping("/company")
    String company(@PathVariable UUID id, Locale locale, Model model) {
        model.addAttribute("form", CompanyForm.of(desk.filledIn(id).company()));
        return page(id, Missing.Step.COMPANY, locale, model);
    }

    @PostMapping("/company")
    String saveCompany(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CompanyForm form,
            BindingResult checked,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byItself,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        desk.fillCompany(id, form.kept(checked, desk.filledIn(id).company()));
        options(locale, model);
        return steps.saved(byItself, Missing.Step.COMPANY, id, checked, response, model);
    }

    @GetMapping("/people")
    String people(@PathVariable UUID id, Locale locale, Model model) {
        FilledIn filled = desk.filledIn(id);
        model.addAttribute("form", PeopleForm.of(filled.people()));
        tails(filled, model);
        return page(id, Missing.Step.PEOPLE, locale, model);
    }

    @PostMapping("/people")
    String savePeople(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PeopleForm form,
            BindingResult checked,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byItself,
            HttpServletResponse response,
            Model model) {
        desk.fillPeople(
                id,
                form.kept(checked, desk.filledIn(id).people()),
                number(checked, "identityNumber", form.identityNumber()),
                number(checked, "bankAccount", form.bankAccount()));
        tails(desk.filledIn(id), model);
        return steps.saved(byItself, Missing.Step.PEOPLE, id, checked, response, model);
    }

    @GetMapping("/shop")
    String shop(@PathVariable UUID id, Locale locale, Model model) {
        model.addAttribute("form", ShopForm.of(desk.filledIn(id).shop()));
        return page(id, Missing.Step.SHOP, locale, model);
    }

    @PostMapping("/shop")
    String saveShop(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ShopForm form,
            BindingResult checked,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byItself,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        desk.fillShop(id, form.kept(checked, desk.filledIn(id).shop()));
        options(locale, model);
        return steps.saved(byItself, Missing.Step.SHOP, id, checked, response, model);
    }

    private String page(UUID id, Missing.Step step, Locale locale, Model model) {
        steps.head(id, step.word(), model);
        options(locale, model);
        return Steps.view(step);
    }

    private void options(Locale locale, Model model) {
        model.addAttribute("sellers", words.sellers(locale));
        model.addAttribute("shopTypes", words.shops(locale));
    }

    private static void tails(FilledIn filled, Model model) {
        model.addAttribute("identityTail", filled.identityTail());
        model.addAttribute("bankAccountTail", filled.bankAccountTail());
    }

    private static @Nullable String number(BindingResult checked, String field, @Nullable String typed) {
        String text = Typed.orNull(typed);
        return text == null || checked.hasFieldErrors(field)
                ? null
                : text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
