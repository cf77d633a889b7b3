package io.touchstone.inspection.sample.web;

import io.touchstone.inspection.sample.PhotoSubject;
import io.touchstone.inspection.sample.SampleDesk;
import io.touchstone.inspection.sample.SampleFilter;
import io.touchstone.inspection.sample.SamplePage;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
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

/** Samples in the console; {@link SampleDesk} says who may. */
@Controller
@RequestMapping(SampleController.PATH)
class SampleController {

    static final String PATH = "/admin/inspection/samples";

    private static final int WORDS_MAX = 1000;

    private final SampleDesk desk;

    SampleController(SampleDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, KeysetRequest request, Model model) {
        Map<String, String> filter = SampleFilter.of(parameters);
        model.addAttribute("filter", filter);
        model.addAttribute("states", SampleFilter.states());
        model.addAttribute("arms", SampleFilter.arms());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "inspection/sample-list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        SamplePage view = desk.open(number);
        long version = view.sample().version();
        model.addAttribute("receive", ReceiveForm.of(version));
        model.addAttribute("split", SplitForm.of(version));
        return page(view, model);
    }

    private static String page(SamplePage view, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("base", PATH + "/" + view.sample().number());
        model.addAttribute("subjects", PhotoSubject.words());
        return "inspection/sample-show";
    }

    @PostMapping("/{number}/receive")
    String receive(
            @PathVariable String number,
            @Valid @ModelAttribute("receive") ReceiveForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("split", SplitForm.of(Typed.version(form.version())));
            return page(desk.open(number), model);
        }
        boolean goesOn = desk.receive(
                number,
                Typed.version(form.version()),
                "yes".equals(form.parcelIntact()),
                "yes".equals(form.asOrdered()),
                Typed.whole(form.units(), 0, HandForm.UNITS_MAX).orElse(0),
                Typed.orNull(form.note()));
        return done(number, goesOn, "received", flash);
    }

    @PostMapping("/{number}/split")
    String split(
            @PathVariable String number,
            @Valid @ModelAttribute("split") SplitForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("receive", ReceiveForm.of(Typed.version(form.version())));
            return page(desk.open(number), model);
        }
        desk.split(number, Typed.version(form.version()), form.parts(), Typed.text(form.store()));
        return done(number, true, "sealed", flash);
    }

    @PostMapping("/{number}/photos")
    String photo(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        if (file == null || file.isEmpty() || !PhotoSubject.words().contains(subject)) {
            return done(number, false, "photo.none", flash);
        }
        try (InputStream picture = file.getInputStream()) {
            desk.addPhoto(number, PhotoSubject.of(subject), picture, Typed.text(file.getOriginalFilename()));
        }
        return done(number, true, "photo", flash);
    }

    /** Ends that need words: it cannot be bought, or nothing may follow from it. */
    @PostMapping("/{number}/{step:cancel|stop}")
    String end(
            @PathVariable String number,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > WORDS_MAX) {
            model.addAttribute("typed", words);
            model.addAttribute("badStep", step);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(number, model);
        }
        if (step.equals("cancel")) {
            desk.cancel(number, Typed.version(version), said);
        } else {
            desk.stop(number, Typed.version(version), said);
        }
        return done(number, true, step, flash);
    }

    private static String done(String number, boolean good, String what, RedirectAttributes flash) {
        String stopped = what.equals("received") && !good ? "stopped" : what;
        flash.addFlashAttribute(good ? "notice" : "warning", "inspection.sample.done." + stopped);
        return "redirect:" + PATH + "/" + number;
    }
}
