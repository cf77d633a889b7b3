package io.touchstone.rulebook.web;

import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.domain.SettingDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rule centre's settings. All staff may look; who may change them is said at {@link SettingDesk}. */
@Controller
@RequestMapping("/admin/settings")
class SettingController {

    private static final int SOURCE_MAX = 500;

    private final SettingDesk desk;
    private final Ids ids;
    private final PlatformTime time;
    private final Clock clock;

    SettingController(SettingDesk desk, Ids ids, PlatformTime time, Clock clock) {
        this.desk = desk;
        this.ids = ids;
        this.time = time;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("settings", desk.list());
        return "rulebook/settings";
    }

    @GetMapping("/{name}")
    String show(@PathVariable String name, Model model) {
        model.addAttribute("setting", desk.find(name));
        model.addAttribute("once", ids.next());
        model.addAttribute(
                "effectiveAt",
                LocalDateTime.ofInstant(clock.instant(), time.zone())
                        .truncatedTo(ChronoUnit.HOURS)
                        .plusHours(1));
        return "rulebook/setting";
    }

    /** The value's fields come under their own paths, beside {@code once}, {@code effectiveAt} and {@code source}. */
    @PostMapping("/{name}/drafts")
    String draft(
            @PathVariable String name,
            @RequestParam UUID once,
            @RequestParam String effectiveAt,
            @RequestParam String source,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash) {
        Instant effective = instant(effectiveAt);
        if (effective == null || source.isBlank() || source.length() > SOURCE_MAX) {
            flash.addFlashAttribute("warning", "rulebook.draft.incomplete");
            return "redirect:/admin/settings/" + name;
        }
        UUID draft = desk.draft(once, name, values, effective, source.strip());
        return "redirect:/admin/settings/drafts/" + draft;
    }

    @GetMapping("/drafts/{id}")
    String draft(@PathVariable UUID id, Model model) {
        model.addAttribute("view", desk.draft(id));
        return "rulebook/draft";
    }

    @PostMapping("/drafts/{id}/enter")
    String enter(@PathVariable UUID id, RedirectAttributes flash) {
        String name = desk.enter(id);
        flash.addFlashAttribute("notice", "rulebook.entered");
        return "redirect:/admin/settings/" + name;
    }

    private @org.jspecify.annotations.Nullable Instant instant(String local) {
        try {
            return LocalDateTime.parse(local).atZone(time.zone()).toInstant();
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }
}
