package io.touchstone.report.pack.web;

import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.report.pack.PackDesk;
import io.touchstone.report.pack.PackFilter;
import io.touchstone.report.pack.PackState;
import io.touchstone.report.pack.PackingDesk;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Evidence packs in the console; {@link PackDesk} and {@link PackingDesk} say who may. */
@Controller
@RequestMapping(PackController.PATH)
class PackController {

    static final String PATH = "/admin/packs";

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    private final PackDesk desk;
    private final PackingDesk packing;
    private final PlatformTime time;
    private final Clock clock;
    private final Ids ids;

    PackController(PackDesk desk, PackingDesk packing, PlatformTime time, Clock clock, Ids ids) {
        this.desk = desk;
        this.packing = packing;
        this.time = time;
        this.clock = clock;
        this.ids = ids;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> chosen, KeysetRequest request, Model model) {
        PackFilter filter = PackFilter.of(chosen);
        model.addAttribute("filter", filter);
        model.addAttribute("states", PackState.values());
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "report/pack-list";
    }

    @GetMapping("/new")
    String form(@RequestParam(defaultValue = "") String merchants, Model model) {
        String now = clock.instant()
                .atZone(time.zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .format(TYPED);
        return form(new PackForm(ids.next().toString(), now, merchants, List.of(), Map.of()), model);
    }

    @PostMapping
    String ask(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        PackForm form = PackForm.of(typed);
        BindingResult checked = new BeanPropertyBindingResult(form, "form");
        form.check(checked);
        String[] number = new String[1];
        Attempt.of(() -> number[0] = packing.ask(form.wish(time.zone())), checked);
        if (checked.hasErrors()) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", checked);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, model);
        }
        flash.addFlashAttribute("notice", "report.pack.done.asked");
        return "redirect:" + PATH + "/" + number[0];
    }

    private String form(PackForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("offer", packing.offer());
        model.addAttribute("zone", time.zone().getId());
        return "report/pack-new";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("view", desk.page(number));
        return "report/pack-show";
    }

    @GetMapping("/{number}/file")
    ResponseEntity<Resource> file(@PathVariable String number) {
        PackDesk.Taken taken = desk.take(number);
        return download(new FileSystemResource(taken.file()), taken.name(), "application/zip");
    }

    /** The program that checks packs; the same for everybody. */
    @GetMapping("/verifier")
    ResponseEntity<Resource> verifier() {
        desk.fingerprint();
        return download(new ClassPathResource("pack/Verify.java"), "Verify.java", "text/plain;charset=UTF-8");
    }

    private static ResponseEntity<Resource> download(Resource content, String name, String type) {
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(content);
    }
}
