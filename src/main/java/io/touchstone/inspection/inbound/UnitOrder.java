package io.touchstone.inspection.inbound;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * In which order units are looked at: by HMAC-SHA256 with the delivery’s seed over the unit’s number in decimal, as unsigned bytes, the
 * way samples of the market are drawn (ruling S4). With the seed on record anybody can redo it.
 */
final class UnitOrder {

    private static final String HMAC = "HmacSHA256";

    private UnitOrder() {}

    /** The numbers 1 to {@code units} in their drawn order. */
    static int[] of(byte[] seed, int units) {
        return IntStream.rangeClosed(1, units)
                .mapToObj(placed(seed)::of)
                .sorted(Comparator.comparing(Place::key, Arrays::compareUnsigned))
                .mapToInt(Place::unit)
                .toArray();
    }

    private record Place(int unit, byte[] key) {}

    private interface Places {
        Place of(int unit);
    }

    private static Places placed(byte[] seed) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(seed, HMAC));
            return unit -> new Place(unit, mac.doFinal(Integer.toString(unit).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
