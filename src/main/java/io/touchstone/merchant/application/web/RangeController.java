package io.touchstone.merchant.application.web;

import io.touchstone.merchant.application.ApplicationDesk;
import io.touchstone.merchant.application.FilledIn;
import io.touchstone.merchant.application.Missing;
import io.touchstone.shell.Typed;
import io.touchstone.taxonomy.Categories;
import io.touchstone.taxonomy.CategoryView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the shop wants to sell: categories and brands. {@link ApplicationDesk} asks whose application it is. */
@Controller
@RequestMapping("/portal/applications/{id}")
class RangeController {

    private static final int BRANDS_MAX = 50;

    private final ApplicationDesk desk;
    private final Categories categories;
    private final Steps steps;
    private final Words words;

    RangeController(ApplicationDesk desk, Categories categories, Steps steps, Words words) {
        this.desk = desk;
        this.categories = categories;
        this.steps = steps;
        this.words = words;
    }

    /** A category with how deep it lies. */
    record Leaf(String code, String name, int depth, boolean risky, boolean chosen) {}

    @GetMapping("/categories")
    String categories(@PathVariable UUID id, Locale locale, Model model) {
        steps.head(id, Missing.Step.CATEGORIES.word(), model);
        model.addAttribute("leaves", leaves(Set.copyOf(desk.filledIn(id).categories()), locale));
        return "merchant/application-categories";
    }

    @PostMapping("/categories")
    String choose(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byItself,
            HttpServletRequest request,
            Model model) {
        String[] sent = request.getParameterValues("categories");
        Set<String> known = categories.all().stream().map(CategoryView::code).collect(Collectors.toSet());
        Set<String> chosen = new TreeSet<>(sent == null ? List.of() : List.of(sent));
        chosen.retainAll(known);
        desk.chooseCategories(id, chosen);
        if (byItself) {
            model.addAttribute("applied", desk.view(id));
            model.addAttribute("faults", 0);
            return "merchant/_saved :: saved";
        }
        return "redirect:" + Steps.BASE + id + "/" + Steps.after(Missing.Step.CATEGORIES);
    }

    @GetMapping("/brands")
    String brands(@PathVariable UUID id, Locale locale, Model model) {
        model.addAttribute("form", BrandForm.EMPTY);
        return brandsPage(id, locale, model);
    }

    @PostMapping("/brands")
    String add(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") BrandForm form,
            BindingResult checked,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        List<FilledIn.Brand> brands = new ArrayList<>(desk.filledIn(id).brands());
        String name = Typed.orNull(form.brandName());
        if (name != null && brands.stream().anyMatch(brand -> brand.brandName().equalsIgnoreCase(name))) {
            checked.rejectValue("brandName", "merchant.application.fault.brand-twice", "twice");
        }
        if (brands.size() >= BRANDS_MAX) {
            checked.rejectValue("brandName", "merchant.application.fault.brands", new Object[] {BRANDS_MAX}, "many");
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return brandsPage(id, locale, model);
        }
        brands.add(form.brand());
        desk.claimBrands(id, brands);
        return "redirect:" + Steps.BASE + id + "/brands";
    }

    @PostMapping("/brands/remove")
    String remove(@PathVariable UUID id, @RequestParam String brandName) {
        List<FilledIn.Brand> brands = desk.filledIn(id).brands().stream()
                .filter(brand -> !brand.brandName().equals(brandName))
                .toList();
        desk.claimBrands(id, brands);
        return "redirect:" + Steps.BASE + id + "/brands";
    }

    private String brandsPage(UUID id, Locale locale, Model model) {
        steps.head(id, Missing.Step.BRANDS.word(), model);
        model.addAttribute("brands", desk.filledIn(id).brands());
        model.addAttribute("rights", words.rights(locale));
        return "merchant/application-brands";
    }

    private List<Leaf> leaves(Set<String> chosen, Locale locale) {
        Map<String, List<CategoryView>> below = new HashMap<>();
        categories.all().forEach(one -> below.computeIfAbsent(
                        one.parentCode() == null ? "" : one.parentCode(), any -> new ArrayList<>())
                .add(one));
        List<Leaf> leaves = new ArrayList<>();
        collect("", 0, below, chosen, locale, leaves);
        return leaves;
    }

    private static void collect(
            String parent,
            int depth,
            Map<String, List<CategoryView>> below,
            Set<String> chosen,
            Locale locale,
            List<Leaf> leaves) {
        for (CategoryView one : below.getOrDefault(parent, List.of())) {
            leaves.add(new Leaf(
                    one.code(), one.name(locale), depth, "high".equals(one.riskClass()), chosen.contains(one.code())));
            collect(one.code(), depth + 1, below, chosen, locale, leaves);
        }
    }
}
