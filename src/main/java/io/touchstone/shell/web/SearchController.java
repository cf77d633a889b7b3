package io.touchstone.shell.web;

import io.touchstone.shell.SearchSource;
import io.touchstone.shell.SearchSource.SearchHit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search box of the top bar, for any staff seat; each source is asked only when the reader has its ability. */
@Controller
class SearchController {

    private static final int TEXT_MAX = 100;
    private static final int HITS_PER_SOURCE_MAX = 10;

    private final ObjectProvider<SearchSource> sources;

    SearchController(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/admin/search")
    String search(@RequestParam(defaultValue = "") String q, Authentication reader, Model model) {
        String text = q.strip();
        List<SearchHit> hits = text.isEmpty() || text.length() > TEXT_MAX ? List.of() : find(text, reader);
        List<SearchHit> exact = hits.stream().filter(SearchHit::exact).toList();
        if (exact.size() == 1) {
            return "redirect:" + exact.get(0).path();
        }
        model.addAttribute("q", text);
        model.addAttribute("hits", hits);
        return "shell/search";
    }

    private List<SearchHit> find(String text, Authentication reader) {
        Set<String> authorities = reader.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return sources.orderedStream()
                .filter(source -> authorities.contains(source.ability()))
                .flatMap(source -> source.find(text, HITS_PER_SOURCE_MAX).stream())
                .toList();
    }
}
