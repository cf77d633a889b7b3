package io.touchstone.merchant.blocklist.web;

import io.touchstone.merchant.blocklist.LinkFacts;
import io.touchstone.merchant.blocklist.LookUpDesk;
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

/** Asks the blocklist about one exact value; {@link LookUpDesk} says who may, and how often. The value is posted, never shown. */
@Controller
@RequestMapping("/admin/blocklist/look-up")
class LookUpController {

    private static final String VIEW = "merchant/blocklist-look-up";
    private static final int VALUE_MAX = 400;

    private final LookUpDesk desk;
    private final MessageSource messages;

    LookUpController(LookUpDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** What is asked. */
    record QuestionForm(@Nullable String kind, @Nullable String value) {}

    @GetMapping
    String ask(@ModelAttribute("form") QuestionForm form) {
        return VIEW;
    }

    @PostMapping
    ModelAndView answer(@ModelAttribute("form") QuestionForm form, BindingResult errors, Model model) {
        String value = form.value() == null ? "" : form.value().strip();
        Optional<LinkFacts.Kind> kind = Arrays.stream(LinkFacts.Kind.values())
                .filter(one -> one.word().equals(form.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            errors.rejectValue("kind", "merchant.lookup.kind.missing");
        }
        if (value.isEmpty() || value.length() > VALUE_MAX) {
            errors.rejectValue("value", "merchant.lookup.value.missing");
        }
        if (errors.hasErrors()) {
            return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        model.addAttribute("hits", desk.lookUp(kind.orElseThrow(), value));
        return new ModelAndView(VIEW);
    }

    @ModelAttribute("kinds")
    List<Option> kinds(Locale locale) {
        return Arrays.stream(LinkFacts.Kind.values())
                .map(kind -> new Option(kind.word(), messages.getMessage("merchant.link." + kind.word(), null, locale)))
                .toList();
    }
}
