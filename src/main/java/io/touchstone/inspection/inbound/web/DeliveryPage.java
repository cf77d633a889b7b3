package io.touchstone.inspection.inbound.web;

import io.touchstone.inspection.inbound.Defect;
import io.touchstone.inspection.inbound.Delivery;
import io.touchstone.inspection.inbound.DeliveryDesk;
import io.touchstone.inspection.inbound.DeliveryDesk.DeliverySheet;
import io.touchstone.inspection.sample.Actors;
import io.touchstone.shell.KeysetRequest;
import io.touchstone.taxonomy.Categories;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a delivery shows, whichever form on it was sent. */
@Component
class DeliveryPage {

    private static final List<String> SHOWN = List.of("open", "rejected", "all");

    private final DeliveryDesk desk;
    private final Actors names;
    private final Categories categories;

    DeliveryPage(DeliveryDesk desk, Actors names, Categories categories) {
        this.desk = desk;
        this.names = names;
        this.categories = categories;
    }

    String show(String number, String shown, KeysetRequest request, Model model, Locale locale) {
        String known = SHOWN.contains(shown) ? shown : "all";
        DeliverySheet sheet = desk.open(number, known, request.cursor(), request.limit());
        Delivery delivery = sheet.delivery();
        model.addAttribute("sheet", sheet);
        model.addAttribute("delivery", delivery);
        model.addAttribute("shown", known);
        model.addAttribute("views", SHOWN);
        model.addAttribute("defects", Defect.values());
        model.addAttribute("unitFilter", Map.of("number", number));
        model.addAttribute("categories", categories.names(List.of(delivery.categoryCode()), locale));
        model.addAttribute(
                "names",
                names.names(Stream.of(delivery.recordedBy(), delivery.decidedBy(), delivery.endedBy())
                        .filter(Objects::nonNull)
                        .toList()));
        return "inspection/inbound-show";
    }
}
