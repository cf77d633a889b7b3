package io.touchstone.catalog.web;

import io.touchstone.catalog.ProductView;
import io.touchstone.catalog.domain.ProductDesk;
import io.touchstone.catalog.domain.ProductFilter;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.taxonomy.Categories;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Products in the console, for all staff; asked at {@link ProductDesk}. */
@Controller
class ProductController {

    private static final String PATH = "/admin/products";

    private final ProductDesk desk;
    private final Categories categories;
    private final Clock clock;

    ProductController(ProductDesk desk, Categories categories, Clock clock) {
        this.desk = desk;
        this.categories = categories;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String list(ProductFilter filter, KeysetRequest request, Locale locale, Model model) {
        KeysetPage<ProductView> page = desk.list(filter, request.cursor(), request.limit());
        Set<String> codes = page.items().stream()
                .map(ProductView::categoryCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Instant now = clock.instant();
        Map<String, String> states = new HashMap<>();
        Set<String> held =
                desk.held(page.items().stream().map(ProductView::productId).toList(), now);
        page.items()
                .forEach(product ->
                        states.put(product.productId(), state(product, held.contains(product.productId()), now)));
        model.addAttribute("page", page);
        model.addAttribute("filter", filter);
        model.addAttribute("states", states);
        model.addAttribute("names", categories.names(codes, locale));
        model.addAttribute("url", url(filter));
        return "catalog/list";
    }

    /** What was decided about it comes before what only holds it for a while. */
    private static String state(ProductView product, boolean held, Instant now) {
        if (product.removed()) {
            return "removed";
        }
        if (held) {
            return "held";
        }
        if (product.bare()) {
            return "bare";
        }
        return product.isLive(now) ? "live" : "planned";
    }

    private static String url(ProductFilter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(PATH);
        Map<String, Object> values = new HashMap<>();
        if (filter.merchant() != null) {
            url.queryParam("merchant", "{merchant}");
            values.put("merchant", filter.merchant());
        }
        if (filter.category() != null) {
            url.queryParam("category", "{category}");
            values.put("category", filter.category());
        }
        if (filter.product() != null) {
            url.queryParam("product", "{product}");
            values.put("product", filter.product());
        }
        return url.encode().buildAndExpand(values).toUriString();
    }
}
