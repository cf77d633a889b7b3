package io.touchstone.report.engagement.web;

import io.touchstone.evidence.Uploads;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.report.engagement.request.RequestDesk;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a request for evidence; {@link RequestDesk} says who may take which. */
@Controller
@RequestMapping(RequestController.PATH)
class RequestStepController {

    private final RequestDesk desk;
    private final RequestController screen;
    private final Ids ids;

    RequestStepController(RequestDesk desk, RequestController screen, Ids ids) {
        this.desk = desk;
        this.screen = screen;
        this.ids = ids;
    }

    @GetMapping("/new")
    String fresh(@RequestParam(required = false) @Nullable String about, Model model) {
        model.addAttribute("form", RequestForm.empty(ids.next(), about));
        model.addAttribute("canAsk", desk.canAsk());
        return "report/request-new";
    }

    @PostMapping("/new")
    String ask(
            @ModelAttribute("form") RequestForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.check(checked);
        AtomicReference<String> number = new AtomicReference<>("");
        Attempt.of(
                () -> number.set(desk.ask(
                        Typed.id(form.once()).orElseThrow(),
                        Typed.words(form.what(), Typed.WORDS_MAX).orElseThrow(),
                        Typed.words(form.about(), Typed.LINE_MAX).orElse(null),
                        Typed.day(form.dueOn()).orElseThrow())),
                checked);
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("canAsk", true);
            return "report/request-new";
        }
        return done(Objects.requireNonNull(number.get()), "asked", flash);
    }

    @PostMapping("/{number}/assign")
    String assign(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String person,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<UUID> staff = Typed.id(person);
        if (staff.isEmpty()) {
            return screen.again(number, "assign", Map.of("person", person), response, model);
        }
        desk.assign(number, version, staff.get());
        return done(number, "assigned", flash);
    }

    @PostMapping("/{number}/answer")
    String answer(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        Optional<UUID> made = Typed.id(once);
        Optional<String> said = Typed.words(words, EngagementFields.ANSWER_MAX);
        if (made.isEmpty() || said.isEmpty() || Uploads.tooMany(papers)) {
            return screen.again(number, "answer", Map.of("words", words), response, model);
        }
        Optional<RuleViolation> refused;
        try (Uploads uploads = Uploads.of(papers)) {
            refused = Attempt.refusal(() -> desk.answer(number, version, made.get(), said.get(), uploads.files()));
        }
        if (refused.isPresent()) {
            model.addAttribute("refused", refused.get());
            return screen.again(number, "answer", Map.of("words", words), response, model);
        }
        return done(number, "answered", flash);
    }

    @PostMapping("/{number}/ask-back")
    String askBack(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (said.isEmpty()) {
            return screen.again(number, "ask-back", Map.of("words", words), response, model);
        }
        desk.askBack(number, version, said.get());
        return done(number, "asked_back", flash);
    }

    @PostMapping("/{number}/accept")
    String accept(@PathVariable String number, @RequestParam long version, RedirectAttributes flash) {
        desk.accept(number, version);
        return done(number, "accepted", flash);
    }

    @PostMapping("/{number}/withdraw")
    String withdraw(
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(words, Typed.WORDS_MAX);
        if (said.isEmpty()) {
            return screen.again(number, "withdraw", Map.of("words", words), response, model);
        }
        desk.withdraw(number, version, said.get());
        return done(number, "withdrawn", flash);
    }

    private static String done(String number, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "report.request.done." + step);
        return "redirect:" + RequestController.PATH + "/" + number;
    }
}
