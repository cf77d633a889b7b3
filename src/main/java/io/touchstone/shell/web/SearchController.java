package io.touchstone.shell.web;

import io.touchstone.shell.search.SearchDesk;
import io.touchstone.shell.search.SearchDesk.Hit;
import io.touchstone.shell.search.SearchDesk.Hits;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search of the top bar and the command palette, for any staff seat; what is found is asked by the reader's abilities. */
@Controller
class SearchController {

    private static final int TEXT_MAX = 100;
    private static final int HITS_OF_KIND_MAX = 20;
    private static final int HITS_IN_PALETTE_MAX = 5;
    private static final int OPTIONS_MAX = 12;

    private final SearchDesk desk;
    private final PalettePages pages;

    SearchController(SearchDesk desk, PalettePages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/admin/search")
    String search(@RequestParam(defaultValue = "") String q, Authentication reader, Locale locale, Model model) {
        List<Hits> found = find(q, reader, locale, HITS_OF_KIND_MAX);
        List<Hit> exact = found.stream()
                .flatMap(kind -> kind.hits().stream())
                .filter(Hit::exact)
                .toList();
        if (exact.size() == 1) {
            return "redirect:" + exact.get(0).path();
        }
        show(q, found, reader, locale, model);
        model.addAttribute("palette", false);
        return "shell/search";
    }

    /** The same as a list for the palette; it never leads away by itself, the reader chooses. */
    @GetMapping("/admin/search/palette")
    String palette(@RequestParam(defaultValue = "") String q, Authentication reader, Locale locale, Model model) {
        show(q, find(q, reader, locale, HITS_IN_PALETTE_MAX), reader, locale, model);
        model.addAttribute("palette", true);
        return "shell/search :: found";
    }

    /** What a picker of a form offers for what is typed so far. */
    @GetMapping("/admin/search/options")
    String options(
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String q,
            Authentication reader,
            Locale locale,
            Model model) {
        String text = q.strip();
        model.addAttribute(
                "found",
                text.length() > TEXT_MAX
                        ? List.of()
                        : desk.options(kind, text, abilities(reader), locale, OPTIONS_MAX));
        return "shell/_options :: options";
    }

    private List<Hits> find(String q, Authentication reader, Locale locale, int limit) {
        String text = q.strip();
        return text.isEmpty() || text.length() > TEXT_MAX
                ? List.of()
                : desk.find(text, abilities(reader), locale, limit);
    }

    private void show(String q, List<Hits> found, Authentication reader, Locale locale, Model model) {
        String text = q.strip();
        List<PalettePages.Page> menu =
                text.length() > TEXT_MAX ? List.of() : pages.matching(text, abilities(reader), locale);
        model.addAttribute("q", text);
        model.addAttribute("found", found);
        model.addAttribute("pages", menu);
        model.addAttribute(
                "count",
                menu.size()
                        + found.stream().mapToInt(kind -> kind.hits().size()).sum());
    }

    private static Set<String> abilities(Authentication reader) {
        return reader.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
    }
}
