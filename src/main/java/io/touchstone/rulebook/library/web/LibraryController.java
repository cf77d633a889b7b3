package io.touchstone.rulebook.library.web;

import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.rulebook.library.DocumentKind;
import io.touchstone.rulebook.library.LibraryDesk;
import io.touchstone.rulebook.library.LibraryDocument;
import io.touchstone.rulebook.library.LibraryFilter;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Standards and commitments in the console, each on its own shelf; {@link LibraryDesk} says who may. */
@Controller
@RequestMapping("/admin/{shelf:standards-library|commitments}")
class LibraryController {

    static final String COMMITMENTS = "commitments";

    private final LibraryDesk desk;
    private final ClauseWords words;
    private final PlatformTime time;
    private final Clock clock;

    LibraryController(LibraryDesk desk, ClauseWords words, PlatformTime time, Clock clock) {
        this.desk = desk;
        this.words = words;
        this.time = time;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @PathVariable String shelf,
            @RequestParam Map<String, String> parameters,
            KeysetRequest request,
            Model model) {
        Map<String, String> filter =
                COMMITMENTS.equals(shelf) ? LibraryFilter.commitments(parameters) : LibraryFilter.standards(parameters);
        model.addAttribute("shelf", shelf);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", COMMITMENTS.equals(shelf) ? List.of() : DocumentKind.STANDARDS);
        model.addAttribute("states", LibraryFilter.STATES);
        model.addAttribute("page", desk.list(filter, request.cursor(), request.limit()));
        return "rulebook/library-list";
    }

    /** The newest version that was published, or the newest draft. */
    @GetMapping("/{code}")
    String newest(@PathVariable String shelf, @PathVariable String code, Model model) {
        List<LibraryDocument> versions = on(shelf, code);
        LibraryDocument newest = versions.stream()
                .filter(one -> one.state() == LibraryDocument.State.PUBLISHED)
                .findFirst()
                .orElse(versions.get(0));
        return page(shelf, newest, versions, null, model);
    }

    /** @param against number of the version to compare with; the one before it when it is none */
    @GetMapping("/{code}/versions/{version:[0-9]+}")
    String show(
            @PathVariable String shelf,
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable Integer against,
            Model model) {
        List<LibraryDocument> versions = on(shelf, code);
        return page(shelf, pick(versions, version), versions, against, model);
    }

    @PostMapping("/{code}/versions/{version:[0-9]+}/publish")
    String publish(
            @PathVariable String shelf,
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String from,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        on(shelf, code);
        Optional<LocalDateTime> day = typed(from);
        if (day.isEmpty()) {
            return refused(shelf, code, version, "rulebook.typed.time", from, response, model);
        }
        return Attempt.refusal(() -> desk.publish(
                        code, version, revision, day.get().atZone(time.zone()).toInstant()))
                .map(broken -> refused(shelf, code, version, broken.rule().messageKey(), from, response, model))
                .orElseGet(() -> done(shelf, code, version, "published", flash));
    }

    @PostMapping("/{code}/versions/{version:[0-9]+}/withdraw")
    String withdraw(
            @PathVariable String shelf,
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam long revision,
            RedirectAttributes flash) {
        on(shelf, code);
        desk.withdraw(code, version, revision);
        return done(shelf, code, version, "withdrawn", flash);
    }

    private String refused(
            String shelf,
            String code,
            int version,
            String key,
            String typed,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", key);
        model.addAttribute("typed", typed);
        List<LibraryDocument> versions = on(shelf, code);
        return page(shelf, pick(versions, version), versions, null, model);
    }

    private String page(
            String shelf,
            LibraryDocument document,
            List<LibraryDocument> versions,
            @Nullable Integer against,
            Model model) {
        Optional<LibraryDocument> other = versions.stream()
                .filter(one -> against == null ? one.version() < document.version() : one.version() == against)
                .findFirst();
        model.addAttribute("shelf", shelf);
        model.addAttribute("document", document);
        model.addAttribute("versions", versions);
        model.addAttribute("own", desk.isOwn(document));
        model.addAttribute("before", other.orElse(null));
        model.addAttribute(
                "changes", other.map(before -> words.changes(before, document)).orElse(List.of()));
        model.addAttribute(
                "from",
                LocalDateTime.ofInstant(clock.instant(), time.zone())
                        .truncatedTo(ChronoUnit.HOURS)
                        .plusHours(1));
        return "rulebook/library-show";
    }

    /** The versions of a document, when it stands on this shelf. */
    private List<LibraryDocument> on(String shelf, String code) {
        List<LibraryDocument> versions = desk.versions(code);
        boolean commitment = versions.get(0).kind() == DocumentKind.COMMITMENT;
        if (commitment != COMMITMENTS.equals(shelf)) {
            throw new NotFound("document", code);
        }
        return versions;
    }

    private static LibraryDocument pick(List<LibraryDocument> versions, int version) {
        return versions.stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("document", "v" + version));
    }

    private static Optional<LocalDateTime> typed(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip()));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    private static String done(String shelf, String code, int version, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "rulebook.document.done." + step);
        return ShelfPaths.redirect(shelf, code, version);
    }
}
