package io.touchstone.shell.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Public pages the contract names and a later module opens; until then each says so and what to do instead. */
@Controller
@ResponseStatus(HttpStatus.NOT_IMPLEMENTED)
class NotOpenYetController {

    @GetMapping("/trace/01/{gtin}/21/{serial}")
    String trace(Model model) {
        return page(model, "trace");
    }

    @GetMapping("/complaints/new")
    String complaint(Model model) {
        return page(model, "complaints");
    }

    private static String page(Model model, String name) {
        model.addAttribute("page", name);
        return "shell/not-open";
    }
}
