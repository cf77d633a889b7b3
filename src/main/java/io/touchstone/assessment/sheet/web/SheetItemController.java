package io.touchstone.assessment.sheet.web;

import io.touchstone.assessment.sheet.AnswerDesk;
import io.touchstone.assessment.sheet.AnswerView;
import io.touchstone.assessment.sheet.LivePieceDesk;
import io.touchstone.assessment.sheet.LivePieceDesk.Days;
import io.touchstone.assessment.sheet.PieceDesk;
import io.touchstone.assessment.sheet.SectionPage;
import io.touchstone.evidence.Upload;
import io.touchstone.evidence.Uploads;
import io.touchstone.kernel.Ids;
import io.touchstone.shell.Attempt;
import io.touchstone.shell.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/** The evidence of one item: files, links and readings, added and struck out; {@link PieceDesk} says who may. */
@Controller
@RequestMapping(SheetController.PATH + "/{number}/items/{item}")
class SheetItemController {

    private final AnswerDesk answers;
    private final PieceDesk pieces;
    private final LivePieceDesk live;
    private final Ids ids;

    SheetItemController(AnswerDesk answers, PieceDesk pieces, LivePieceDesk live, Ids ids) {
        this.answers = answers;
        this.pieces = pieces;
        this.live = live;
        this.ids = ids;
    }

    @GetMapping
    String show(@PathVariable String number, @PathVariable String item, Model model) {
        model.addAttribute("file", PieceForm.empty(ids.next()));
        model.addAttribute("link", PieceForm.empty(ids.next()));
        return page(number, item, model);
    }

    @PostMapping("/files")
    String addFile(
            @PathVariable String number,
            @PathVariable String item,
            @RequestParam(required = false) @Nullable List<MultipartFile> paper,
            @ModelAttribute("file") PieceForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        form.check(checked);
        try (Uploads uploads = Uploads.of(paper)) {
            Upload upload = uploads.first();
            if (upload == null) {
                checked.reject("sheet.typed.file", "file");
            } else {
                Attempt.of(() -> pieces.addFile(number, item, form.said(), upload), checked);
            }
        }
        if (checked.hasErrors()) {
            model.addAttribute("link", PieceForm.empty(ids.next()));
            return again(number, item, response, model);
        }
        return done(number, item, "added", flash);
    }

    @PostMapping("/links")
    String addLink(
            @PathVariable String number,
            @PathVariable String item,
            @ModelAttribute("link") PieceForm form,
            BindingResult checked,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        form.checkLink(checked);
        Attempt.of(() -> pieces.addLink(number, item, form.said(), form.link().orElseThrow()), checked);
        if (checked.hasErrors()) {
            model.addAttribute("file", PieceForm.empty(ids.next()));
            return again(number, item, response, model);
        }
        return done(number, item, "added", flash);
    }

    @PostMapping("/live")
    String read(
            @PathVariable String number,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "") String figure,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<UUID> id = Typed.id(once);
        Optional<LocalDate> first = Typed.day(from);
        Optional<LocalDate> last = Typed.day(to);
        if (id.isEmpty() || first.isEmpty() || last.isEmpty()) {
            model.addAttribute("badLive", true);
            model.addAttribute("typedFigure", figure);
            model.addAttribute("typedFrom", from);
            model.addAttribute("typedTo", to);
            return again(number, item, response, fresh(model));
        }
        live.read(number, item, id.get(), figure, new Days(first.get(), last.get()));
        return done(number, item, "read", flash);
    }

    @PostMapping("/evidence/{piece}/strike")
    String strike(
            @PathVariable String number,
            @PathVariable String item,
            @PathVariable UUID piece,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<String> reason = Typed.words(words, Typed.WORDS_MAX);
        if (reason.isEmpty()) {
            model.addAttribute("badStrike", piece);
            return again(number, item, response, fresh(model));
        }
        pieces.strike(number, item, piece, reason.get());
        return done(number, item, "struck", flash);
    }

    private Model fresh(Model model) {
        return model.addAttribute("file", PieceForm.empty(ids.next()))
                .addAttribute("link", PieceForm.empty(ids.next()));
    }

    private String again(String number, String item, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(number, item, model);
    }

    private String page(String number, String item, Model model) {
        AnswerView answer = answers.answer(number, item);
        SectionPage section = answers.section(number, answer.item().indicator());
        model.addAttribute("answer", answer);
        model.addAttribute("section", section);
        model.addAttribute("pieces", pieces.pieces(number, item));
        model.addAttribute("lines", pieces.lines(number, item));
        model.addAttribute("live", live.offer(number, item));
        model.addAttribute("liveOnce", ids.next());
        return "assessment/sheet-item";
    }

    private static String done(String number, String item, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "sheet.piece.done." + what);
        return "redirect:" + SheetController.PATH + "/" + number + "/items/" + item;
    }
}
