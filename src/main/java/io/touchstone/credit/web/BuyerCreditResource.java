package io.touchstone.credit.web;

import io.touchstone.credit.BuyerCredit;
import io.touchstone.credit.register.BuyerCreditDesk;
import io.touchstone.shell.AsOf;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A buyer's credit tier for other systems; scope {@code standing:read}, asked for at {@link BuyerCreditDesk}. */
@RestController
class BuyerCreditResource {

    private final BuyerCreditDesk desk;

    BuyerCreditResource(BuyerCreditDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/v1/buyers/{buyerId}/credit")
    BuyerCredit credit(@PathVariable String buyerId, @AsOf Instant asOf) {
        return desk.credit(buyerId, asOf);
    }
}
