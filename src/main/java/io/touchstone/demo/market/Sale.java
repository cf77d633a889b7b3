package io.touchstone.demo.market;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order as it stands at the market's end.
 *
 * @param daysLeft days from its payment to the market's end
 * @param byRing bought by the ring of the suspicious shop
 * @param completedAt null while it is under way and when it was called off
 */
record Sale(
        String orderId,
        Shop shop,
        int daysLeft,
        boolean byRing,
        String buyerId,
        String productId,
        int quantity,
        long amountMinor,
        @Nullable Instant createdAt,
        Instant paidAt,
        Parcel parcel,
        @Nullable Instant completedAt) {

    /** The parcel's way; each time is null while it has not come. */
    record Parcel(
            Instant shipBy,
            @Nullable Instant shippedAt,
            @Nullable Instant deliveredAt,
            Instant promisedAt,
            String carrier,
            String trackingNo) {}

    /** Marks of the payer, the device and the address. */
    record Traces(String payer, String device, String address) {}

    void writeTo(RowSink orders, Traces traces) {
        boolean shipped = parcel.shippedAt() != null;
        orders.row(
                orderId,
                buyerId,
                shop.id(),
                productId,
                Integer.toString(quantity),
                Long.toString(amountMinor),
                "CNY",
                text(createdAt),
                text(paidAt),
                text(parcel.shipBy()),
                text(parcel.shippedAt()),
                text(parcel.deliveredAt()),
                text(parcel.promisedAt()),
                text(completedAt),
                traces.payer(),
                traces.device(),
                traces.address(),
                shipped ? parcel.carrier() : null,
                shipped ? parcel.trackingNo() : null);
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
