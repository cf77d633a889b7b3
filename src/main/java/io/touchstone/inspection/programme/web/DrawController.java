package io.touchstone.inspection.programme.web;

import io.touchstone.inspection.programme.DrawDesk;
import io.touchstone.inspection.programme.PublicDraw;
import io.touchstone.kernel.NotFound;
import io.touchstone.shell.KeysetRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** “Verify this draw”, open to anybody (ruling S4); {@link DrawDesk} decides what is shown before the seed is. */
@Controller
@RequestMapping("/draws")
class DrawController {

    private static final Pattern SEED = Pattern.compile("[0-9a-f]{64}");
    private static final String PAGE = "inspection/programme-draw";

    private final DrawDesk desk;

    DrawController(DrawDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, KeysetRequest request, Model model) {
        PublicDraw draw = desk.open(number);
        return page(draw, request, draw.seed(), model);
    }

    /** Draws again with the seed that was pasted. */
    @PostMapping("/{number}")
    String redo(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String seed,
            KeysetRequest request,
            HttpServletResponse response,
            Model model) {
        PublicDraw draw = desk.open(number);
        String typed = seed.strip().toLowerCase(Locale.ROOT);
        if (SEED.matcher(typed).matches()) {
            model.addAttribute("redone", desk.redo(number, HexFormat.of().parseHex(typed)));
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("unreadable", true);
        }
        return page(draw, request, typed, model);
    }

    @GetMapping("/{number}/files.zip")
    void files(@PathVariable String number, HttpServletResponse response) throws IOException {
        PublicDraw draw = desk.open(number);
        if (!draw.isOpen()) {
            throw new NotFound("draw", number);
        }
        attachment("draw-" + draw.number() + ".zip", "application/zip", response);
        desk.files(number, response.getOutputStream());
    }

    @GetMapping("/VerifyDraw.java")
    void program(HttpServletResponse response) throws IOException {
        attachment("VerifyDraw.java", MediaType.TEXT_PLAIN_VALUE, response);
        desk.program(response.getOutputStream());
    }

    private String page(PublicDraw draw, KeysetRequest request, @Nullable String seed, Model model) {
        model.addAttribute("draw", draw);
        model.addAttribute("seed", seed);
        model.addAttribute("page", draw.isOpen() ? desk.drawn(draw.number(), request.cursor(), request.limit()) : null);
        return PAGE;
    }

    private static void attachment(String name, String type, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
