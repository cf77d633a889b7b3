package io.touchstone.merchant.identifier.web;

import io.touchstone.merchant.identifier.IdentifierDesk;
import io.touchstone.merchant.identifier.IdentifierKind;
import io.touchstone.shell.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Checks one identifier in the console, for all staff; asked at {@link IdentifierDesk}. The number is posted, so that a
 * person's stands in no address and no log.
 */
@Controller
@RequestMapping("/admin/identifiers")
class IdentifierController {

    private static final String VIEW = "merchant/identifier-check";
    private static final int VALUE_MAX = 64;

    private final IdentifierDesk desk;
    private final MessageSource messages;

    IdentifierController(IdentifierDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** What is typed. */
    record IdentifierForm(@Nullable String kind, @Nullable String value) {}

    @GetMapping
    String show(@ModelAttribute("form") IdentifierForm form) {
        return VIEW;
    }

    @PostMapping
    ModelAndView check(@ModelAttribute("form") IdentifierForm form, BindingResult errors, Model model) {
        String value = form.value() == null ? "" : form.value().strip();
        Optional<IdentifierKind> kind = IdentifierKind.of(form.kind() == null ? "" : form.kind());
        if (kind.isEmpty()) {
            errors.rejectValue("kind", "merchant.identifier.kind.missing");
        }
        if (value.isEmpty() || value.length() > VALUE_MAX) {
            errors.rejectValue("value", "merchant.identifier.value.missing");
        }
        if (errors.hasErrors()) {
            return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        model.addAttribute("verdict", desk.check(kind.orElseThrow(), value));
        return new ModelAndView(VIEW);
    }

    @ModelAttribute("kinds")
    List<Option> kinds(Locale locale) {
        return Arrays.stream(IdentifierKind.values())
                .map(kind -> new Option(
                        kind.word(), messages.getMessage("merchant.identifier.kind." + kind.word(), null, locale)))
                .toList();
    }
}
