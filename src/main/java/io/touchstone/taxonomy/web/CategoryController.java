package io.touchstone.taxonomy.web;

import io.touchstone.shell.KeysetRequest;
import io.touchstone.taxonomy.domain.CategoryDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The category tree in the console, for all staff; asked at {@link CategoryDesk}. */
@Controller
class CategoryController {

    private static final String PATH = "/admin/categories";

    private final CategoryDesk desk;

    CategoryController(CategoryDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    String list(@RequestParam(required = false) @Nullable String parent, KeysetRequest request, Model model) {
        String wanted = parent == null || parent.isEmpty() ? null : parent;
        model.addAttribute("parent", wanted);
        model.addAttribute("path", wanted == null ? List.of() : desk.path(wanted));
        model.addAttribute("page", desk.below(wanted, request.cursor(), request.limit()));
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(PATH);
        if (wanted != null) {
            url.queryParam("parent", "{parent}");
        }
        model.addAttribute(
                "url",
                wanted == null ? PATH : url.encode().buildAndExpand(wanted).toUriString());
        return "taxonomy/list";
    }
}
