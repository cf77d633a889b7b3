package io.touchstone.shell.web;

import io.touchstone.shell.DashboardCard;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The workbench: the numbers that modules offer, for any staff seat (the chain asks for it), each by its ability. */
@Controller
class DashboardController {

    private final ObjectProvider<DashboardCard> cards;

    DashboardController(ObjectProvider<DashboardCard> cards) {
        this.cards = cards;
    }

    @GetMapping("/admin")
    String workbench(Authentication reader, Model model) {
        Set<String> authorities = reader.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        List<Shown> shown = cards.stream()
                .filter(card -> authorities.contains(card.ability()))
                .sorted(Comparator.comparing(DashboardCard::order).thenComparing(DashboardCard::key))
                .map(card -> new Shown(card, card.value().get()))
                .toList();
        model.addAttribute("cards", shown);
        return "shell/dashboard";
    }

    /** A card and its figure of this moment. */
    record Shown(DashboardCard card, DashboardCard.Figure figure) {}
}
