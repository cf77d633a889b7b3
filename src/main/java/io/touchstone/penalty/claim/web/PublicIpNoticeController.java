package io.touchstone.penalty.claim.web;

import io.touchstone.evidence.Uploads;
import io.touchstone.kernel.Ids;
import io.touchstone.penalty.claim.HolderDesk;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

/** Notices of infringed rights, open to all; what belongs to one holder opens by the link that {@link HolderDesk} asks for. */
@Controller
@RequestMapping("/ip-notices")
class PublicIpNoticeController {

    private static final Set<String> PURSUITS = Set.of("complaint", "suit");

    private final HolderDesk desk;
    private final Ids ids;

    PublicIpNoticeController(HolderDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    @GetMapping
    String published(KeysetRequest request, Model model) {
        model.addAttribute("page", desk.published(request.cursor(), request.limit()));
        return "penalty/claim-public";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("form", IpNoticeForm.empty(ids.next().toString()));
        return "penalty/claim-new";
    }

    @PostMapping("/new")
    String send(
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @ModelAttribute("form") IpNoticeForm form,
            BindingResult checked,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        form.check(checked);
        if (Uploads.tooMany(papers)) {
            checked.reject("penalty.ip.typed.files", new Object[] {Uploads.FILES_MAX}, "files");
        }
        String[] number = new String[1];
        if (!checked.hasErrors()) {
            String language = "zh".equals(locale.getLanguage()) ? "zh-CN" : "en";
            try (Uploads uploads = Uploads.of(papers)) {
                Attempt.of(() -> number[0] = desk.send(form.typed(language), uploads.files()), checked);
            }
        }
        if (checked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "penalty/claim-new";
        }
        flash.addFlashAttribute("number", number[0]);
        return "redirect:/ip-notices/sent";
    }

    @GetMapping("/sent")
    String sent() {
        return "penalty/claim-sent";
    }

    @GetMapping("/mine/{number}/{word}")
    String mine(@PathVariable String number, @PathVariable String word, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("view", desk.view(number, word));
        model.addAttribute("word", word);
        return "penalty/claim-mine";
    }

    @PostMapping("/mine/{number}/{word}/pursuit")
    String pursue(
            @PathVariable String number,
            @PathVariable String word,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String reference,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> said = Typed.words(reference, Typed.LINE_MAX);
        if (said.isEmpty() || !PURSUITS.contains(kind)) {
            model.addAttribute("fault", "penalty.ip.typed.pursuit");
            model.addAttribute("reference", reference);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return mine(number, word, response, model);
        }
        desk.pursue(number, word, version, kind, said.get());
        return done(number, word, "pursued", flash);
    }

    @PostMapping("/mine/{number}/{word}/withdraw")
    String withdraw(
            @PathVariable String number,
            @PathVariable String word,
            @RequestParam long version,
            RedirectAttributes flash) {
        desk.withdraw(number, word, version);
        return done(number, word, "withdrawn", flash);
    }

    private static String done(String number, String word, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "penalty.ip.done." + step);
        return "redirect:/ip-notices/mine/" + number + "/" + word;
    }
}
