package io.touchstone.standing.web;

import io.touchstone.credit.CreditLevel;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.merchant.MerchantState;
import io.touchstone.standing.domain.CategoryNames;
import io.touchstone.standing.domain.ShopDirectory;
import io.touchstone.standing.domain.ShopRow;
import io.touchstone.standing.domain.ShopSort;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of merchants with their credit, for staff; {@link ShopDirectory} asks for the ability. */
@Controller
class MerchantListController {

    private static final int LINES = 20;

    private final ShopDirectory shops;
    private final CategoryNames categories;
    private final LevelViews levels;
    private final MessageSource messages;

    MerchantListController(ShopDirectory shops, CategoryNames categories, LevelViews levels, MessageSource messages) {
        this.shops = shops;
        this.categories = categories;
        this.levels = levels;
        this.messages = messages;
    }

    /** A choice of a filter. */
    record Choice(String word, String label) {}

    /** A column that can be sorted by. */
    record Column(String label, String href, String sorted, boolean number) {}

    @GetMapping(ShopListUrl.PATH)
    String list(
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target,
            Model model,
            Locale locale) {
        ShopListUrl url = ShopListUrl.of(parameters);
        String cursor = parameters.get("cursor");
        KeysetPage<ShopRow> page = shops.page(url.filter(), url.sort(), cursor, LINES);
        String next = page.nextCursor();
        model.addAttribute(
                "lines", page.items().stream().map(row -> line(row, locale)).toList());
        model.addAttribute("columns", columns(url, locale));
        model.addAttribute("filter", url.filter());
        model.addAttribute(
                "sort", url.sort().equals(ShopSort.DEFAULT) ? null : url.sort().word());
        model.addAttribute("total", total(url, locale));
        model.addAttribute("tooShort", shops.isTextTooShort(url.filter()));
        model.addAttribute("first", cursor == null ? null : url.address());
        model.addAttribute("next", next == null ? null : url.next(next));
        model.addAttribute("parameters", url.parameters());
        if ("shops".equals(target)) {
            return "standing/merchants :: shops";
        }
        model.addAttribute("states", choices("standing.state.", MerchantState.values(), locale));
        model.addAttribute("tiers", choices("standing.tier.", CreditLevel.Tier.values(), locale));
        return "standing/merchants";
    }

    /** The names behind the category field; fetched when somebody begins to type there. */
    @GetMapping(ShopListUrl.PATH + "/categories")
    String categories(Model model, Locale locale) {
        model.addAttribute("categories", categories.choices(locale));
        return "standing/merchants :: categories";
    }

    private ShopLine line(ShopRow row, Locale locale) {
        return ShopLine.of(
                row,
                categories.of(row.categoryCode(), locale),
                levels.of(row.level(), locale),
                text("standing.state." + row.state().name(), locale),
                locale);
    }

    private List<Column> columns(ShopListUrl url, Locale locale) {
        return Arrays.stream(ShopSort.By.values())
                .map(by -> new Column(
                        text("standing.column." + by.name(), locale),
                        url.sortedBy(by),
                        sorted(url.sort(), by),
                        by != ShopSort.By.ID))
                .toList();
    }

    private static String sorted(ShopSort sort, ShopSort.By by) {
        if (sort.by() != by) {
            return "none";
        }
        return sort.descending() ? "descending" : "ascending";
    }

    private String total(ShopListUrl url, Locale locale) {
        long count = shops.count(url.filter());
        return count > ShopDirectory.COUNT_MAX
                ? text("standing.list.total.more", locale, ShopDirectory.COUNT_MAX)
                : text("standing.list.total", locale, count);
    }

    private List<Choice> choices(String prefix, Enum<?>[] values, Locale locale) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name().toLowerCase(Locale.ROOT), text(prefix + value.name(), locale)))
                .toList();
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
