package io.touchstone.inspection.lab.web;

import io.touchstone.inspection.lab.OrderFilter;
import io.touchstone.inspection.lab.OwnOrder;
import io.touchstone.inspection.lab.OwnOrderDesk;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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

/** A laboratory at work; {@link OwnOrderDesk} asks which one the reader sits for. */
@Controller
@RequestMapping(OwnOrderController.PATH)
class OwnOrderController {

    static final String PATH = "/portal/lab";

    private final OwnOrderDesk desk;
    private final Clock clock;
    private final PlatformTime time;

    OwnOrderController(OwnOrderDesk desk, Clock clock, PlatformTime time) {
        this.desk = desk;
        this.clock = clock;
        this.time = time;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, KeysetRequest request, Model model) {
        if (desk.lab().isEmpty()) {
            return "inspection/lab-own-none";
        }
        Map<String, String> filter = new LinkedHashMap<>(OrderFilter.of(parameters));
        filter.keySet().retainAll(java.util.Set.of("state", "due", "q"));
        model.addAttribute("filter", filter);
        model.addAttribute("states", OrderFilter.states());
        model.addAttribute("lab", desk.lab().orElseThrow());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "inspection/lab-own-list";
    }

    @GetMapping("/orders/{code}")
    String show(@PathVariable String code, Model model) {
        OwnOrder order = desk.open(code);
        model.addAttribute("form", SheetForm.of(order, time));
        return page(order, model);
    }

    private String page(OwnOrder order, Model model) {
        model.addAttribute("order", order);
        model.addAttribute("today", time.day(clock.instant()));
        return "inspection/lab-own-order";
    }

    @PostMapping("/orders/{code}/save")
    String save(
            @PathVariable String code,
            @ModelAttribute("form") SheetForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        OwnOrder order = desk.open(code);
        form.check(order, false, time.day(clock.instant()), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(order, model);
        }
        desk.save(code, form.entries(order, time));
        return done(code, "saved", flash);
    }

    @PostMapping("/orders/{code}/submit")
    String submit(
            @PathVariable String code,
            @ModelAttribute("form") SheetForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        OwnOrder order = desk.open(code);
        form.check(order, true, time.day(clock.instant()), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(order, model);
        }
        desk.submit(code, form.seen(), form.entries(order, time), Typed.orNull(form.reason()));
        return done(code, "submitted", flash);
    }

    @PostMapping("/orders/{code}/report")
    String report(@PathVariable String code, @RequestParam MultipartFile file, RedirectAttributes flash)
            throws IOException {
        if (file.isEmpty()) {
            flash.addFlashAttribute("warning", "inspection.sheet.file.none");
            return "redirect:" + PATH + "/orders/" + code;
        }
        try (InputStream content = file.getInputStream()) {
            desk.report(code, content, Objects.requireNonNullElse(file.getOriginalFilename(), "report.pdf"));
        }
        return done(code, "report", flash);
    }

    @GetMapping("/upload")
    String upload(Model model) {
        // The desk asks who is sitting there.
        model.addAttribute("lab", desk.lab().orElse(null));
        return "inspection/lab-own-upload";
    }

    /** Shows what became of the file; sent again it takes nothing twice. */
    @PostMapping("/upload")
    String take(@RequestParam MultipartFile file, HttpServletResponse response, Model model) throws IOException {
        if (file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("empty", true);
            return "inspection/lab-own-upload";
        }
        Path kept = Files.createTempFile("lab-results", ".csv");
        try (InputStream content = file.getInputStream()) {
            Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
            model.addAttribute("taken", desk.take(kept));
        } finally {
            Files.delete(kept);
        }
        return "inspection/lab-own-upload";
    }

    private static String done(String code, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "inspection.sheet.done." + step);
        return "redirect:" + PATH + "/orders/" + code;
    }
}
