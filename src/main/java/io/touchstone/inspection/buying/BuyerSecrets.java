package io.touchstone.inspection.buying;

import io.touchstone.shell.FieldCipher;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens what buying keeps secret; each value is bound to the row it belongs to. */
@Component
class BuyerSecrets {

    private static final String IDENTITY = "buyer-identity";
    private static final String ORDER = "buyer-order";
    private static final String FOUND_BY = "buyer-mark";

    private final FieldCipher cipher;
    private final JsonMapper json;

    BuyerSecrets(FieldCipher cipher, JsonMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    byte[] seal(BuyerIdentity identity, UUID buyer) {
        return cipher.seal(IDENTITY, json.writeValueAsBytes(identity), buyer);
    }

    BuyerIdentity identity(byte[] sealed, UUID buyer) {
        return json.readValue(cipher.open(IDENTITY, sealed, buyer), BuyerIdentity.class);
    }

    byte[] seal(OrderRecord order, UUID purchase) {
        return cipher.seal(ORDER, json.writeValueAsBytes(order), purchase);
    }

    OrderRecord order(byte[] sealed, UUID purchase) {
        return json.readValue(cipher.open(ORDER, sealed, purchase), OrderRecord.class);
    }

    byte[] sealImage(byte[] image, UUID screenshot) {
        return cipher.seal(ORDER, image, screenshot);
    }

    byte[] image(byte[] sealed, UUID screenshot) {
        return cipher.open(ORDER, sealed, screenshot);
    }

    /** Finds the same account or order again without telling it. */
    String mark(String kind, String value) {
        return cipher.mark(FOUND_BY, kind + ":" + value.strip().toUpperCase(Locale.ROOT));
    }
}
