package io.touchstone.credit.web;

import io.touchstone.credit.BuyerCredit;
import io.touchstone.credit.domain.BuyerTiers;
import io.touchstone.credit.register.BuyerCreditDesk;
import io.touchstone.kernel.PlatformId;
import io.touchstone.rulebook.SettingVersion;
import io.touchstone.shell.AsOf;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A buyer's credit tier with all it follows from, for staff; and the published table, for anybody. */
@Controller
class BuyerCreditController {

    private final BuyerCreditDesk desk;
    private final Clock clock;

    BuyerCreditController(BuyerCreditDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/admin/buyers")
    String find(@RequestParam(name = "buyer_id", required = false) @Nullable String buyerId) {
        if (buyerId == null || !PlatformId.isValid(buyerId.strip())) {
            return "credit/buyers";
        }
        String path = UriComponentsBuilder.fromPath("/admin/buyers/{id}")
                .encode()
                .buildAndExpand(buyerId.strip())
                .toUriString();
        return "redirect:" + path;
    }

    @GetMapping("/admin/buyers/{buyerId}")
    String show(@PathVariable String buyerId, @AsOf Instant asOf, Model model) {
        BuyerCredit credit = desk.credit(buyerId, asOf);
        SettingVersion<BuyerTiers> table = desk.table(asOf);
        model.addAttribute("credit", credit);
        model.addAttribute("next", table.value().above(credit.tier()));
        return "credit/buyer";
    }

    @GetMapping("/buyer-credit")
    String rules(Model model) {
        model.addAttribute("table", desk.table(clock.instant()));
        return "credit/buyer-rules";
    }
}
