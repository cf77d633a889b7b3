package io.touchstone.deposit.term.web;

import io.touchstone.deposit.SettlementTermView;
import io.touchstone.deposit.term.OrderTermDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How long an order's money is kept, for tokens with the scope {@code standing:read}, which the desk demands. */
@RestController
class SettlementTermApi {

    private final OrderTermDesk desk;

    SettlementTermApi(OrderTermDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/v1/orders/{orderId}/settlement-term")
    SettlementTermView ofOrder(@PathVariable String orderId) {
        return desk.of(orderId);
    }
}
