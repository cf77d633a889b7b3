package io.touchstone.shell.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The front door, open to all: says what this is, and leads those who signed in to their own side. */
@Controller
class HomeController {

    @GetMapping("/")
    String home(@Nullable Authentication reader) {
        if (has(reader, "seat:staff")) {
            return "redirect:/admin";
        }
        if (has(reader, "seat:merchant") || has(reader, "seat:partner")) {
            return "redirect:/portal";
        }
        return "shell/home";
    }

    /** The look-up form works without script: it only knows how to spell the shop's address. */
    @GetMapping("/shops")
    String shop(@RequestParam(defaultValue = "") String id) {
        String path = UriComponentsBuilder.fromPath("/shops/{id}")
                .encode()
                .buildAndExpand(id.strip())
                .toUriString();
        return id.isBlank() ? "redirect:/" : "redirect:" + path;
    }

    private static boolean has(@Nullable Authentication reader, String authority) {
        return reader != null
                && reader.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(authority::equals);
    }
}
