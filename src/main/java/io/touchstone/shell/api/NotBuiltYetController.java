package io.touchstone.shell.api;

import io.swagger.v3.oas.annotations.Hidden;
import io.touchstone.shell.Refused;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The paths of the contract whose module comes later: 501 for whoever holds the scope, so clients can be written now. */
@Hidden
@RestController
class NotBuiltYetController {

    @PostMapping("/api/v1/products/screen")
    void act() {
        throw Refused.notBuilt();
    }
}
