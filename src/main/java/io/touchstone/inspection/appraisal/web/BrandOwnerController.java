package io.touchstone.inspection.appraisal.web;

import io.touchstone.inspection.appraisal.BrandOwnerDesk;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
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

/** Owners of brands and who sits for them; {@link BrandOwnerDesk} asks for the abilities. */
@Controller
@RequestMapping(BrandOwnerController.PATH)
class BrandOwnerController {

    static final String PATH = "/admin/inspection/brand-owners";

    private final BrandOwnerDesk desk;

    BrandOwnerController(BrandOwnerDesk desk) {
        this.desk = desk;
    }

    /** A new owner of brands as it is typed. */
    record OwnerForm(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") @Nullable
            String code,

            @NotBlank @Size(max = 200) @Nullable String nameZh,
            @NotBlank @Size(max = 200) @Nullable String nameEn) {}

    @GetMapping
    String list(KeysetRequest request, Locale locale, Model model) {
        model.addAttribute("form", new OwnerForm(null, null, null));
        return page(request, locale, model);
    }

    private String page(KeysetRequest request, Locale locale, Model model) {
        model.addAttribute("page", desk.list(request.cursor(), request.limit()));
        model.addAttribute("locale", locale);
        return "inspection/appraisal-owners";
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") OwnerForm form,
            BindingResult checked,
            HttpServletResponse response,
            KeysetRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(request, locale, model);
        }
        String code = String.valueOf(form.code());
        desk.add(
                code,
                String.valueOf(form.nameZh()).strip(),
                String.valueOf(form.nameEn()).strip());
        return back(code, flash);
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Locale locale, Model model) {
        model.addAttribute("owner", desk.find(code));
        model.addAttribute("locale", locale);
        return "inspection/appraisal-owner";
    }

    @PostMapping("/{code}/brands")
    String giveBrand(
            @PathVariable String code, @RequestParam(defaultValue = "") String brand, RedirectAttributes flash) {
        desk.giveBrand(code, brand.strip());
        return back(code, flash);
    }

    @PostMapping("/{code}/brands/{brand}/take")
    String takeBrand(@PathVariable String code, @PathVariable UUID brand, RedirectAttributes flash) {
        desk.takeBrand(code, brand);
        return back(code, flash);
    }

    @PostMapping("/{code}/members")
    String seat(@PathVariable String code, @RequestParam(defaultValue = "") String username, RedirectAttributes flash) {
        desk.seat(code, username.strip());
        return back(code, flash);
    }

    @PostMapping("/{code}/members/{account}/take")
    String unseat(@PathVariable String code, @PathVariable UUID account, RedirectAttributes flash) {
        desk.unseat(code, account);
        return back(code, flash);
    }

    @PostMapping("/{code}/active")
    String setActive(
            @PathVariable String code,
            @RequestParam boolean active,
            @RequestParam long version,
            RedirectAttributes flash) {
        desk.setActive(code, active, version);
        return back(code, flash);
    }

    private static String back(String code, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "inspection.brand-owner.saved");
        return "redirect:" + PATH + "/" + code;
    }
}
