package io.touchstone.inspection.acceptance;

import io.touchstone.inspection.acceptance.OpenLot.Stage;

/** Whose lots follow each other. */
public record LotKey(String merchantId, String categoryCode, Stage stage) {

    static LotKey of(OpenLot command) {
        return new LotKey(command.merchantId(), command.categoryCode(), command.stage());
    }
}
