package io.touchstone.merchant.application.web;

import io.touchstone.merchant.application.RequirementChooser;
import io.touchstone.merchant.requirement.ShopProfile;
import io.touchstone.shell.Option;
import io.touchstone.taxonomy.Categories;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a shop would need, to be looked up before applying. {@link RequirementChooser} asks for the ability. */
@Controller
class ChooserController {

    private final RequirementChooser chooser;
    private final Categories categories;
    private final Words words;
    private final MessageSource messages;

    ChooserController(RequirementChooser chooser, Categories categories, Words words, MessageSource messages) {
        this.chooser = chooser;
        this.categories = categories;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping("/portal/requirements")
    String choose(
            @RequestParam(required = false) @Nullable String seller,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String right,
            Locale locale,
            Model model) {
        String brand = messages.getMessage("merchant.requirement.your-brand", null, locale);
        ShopProfile profile = new ShopProfile(
                seller == null || !Words.isSeller(seller) ? "company" : seller,
                type == null || !Words.isShop(type) ? "ordinary" : type,
                category == null || category.isBlank() ? List.of() : List.of(category),
                right == null || !Words.isRight(right) ? List.of() : List.of(new ShopProfile.Brand(brand, right)));
        model.addAttribute("seller", profile.sellerKind());
        model.addAttribute("type", profile.shopType());
        model.addAttribute("category", category);
        model.addAttribute("right", right);
        model.addAttribute("sellers", words.sellers(locale).stream().skip(1).toList());
        model.addAttribute("shopTypes", words.shops(locale).stream().skip(1).toList());
        model.addAttribute("rights", words.rights(locale));
        model.addAttribute("categories", options(locale));
        model.addAttribute("answer", chooser.demandedNow(profile));
        model.addAttribute("locale", locale);
        return "merchant/requirements-chooser";
    }

    private List<Option> options(Locale locale) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", messages.getMessage("merchant.choose", null, locale)));
        categories.all().forEach(one -> options.add(new Option(one.code(), one.name(locale))));
        return options;
    }
}
