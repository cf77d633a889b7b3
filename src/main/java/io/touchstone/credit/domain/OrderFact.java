package io.touchstone.credit.domain;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One completed order of a pair with what its two sides said. Times in microseconds. */
public final class OrderFact {

    /** Ruling C4: by {@code created_at}, ties by the bytes of the id. */
    static final Comparator<OrderFact> CHAIN_ORDER = OrderFact::compareInChain;

    /** No id is greater: it begins with the last character there is. */
    private static final String BEYOND = new String(Character.toChars(Character.MAX_CODE_POINT)).repeat(65);

    private final String orderId;
    private final String productId;
    private final long createdAt;
    private final long completedAt;
    private @Nullable RatingFact buyer;
    private @Nullable RatingFact seller;

    public OrderFact(String orderId, String productId, long createdAt, long completedAt) {
        this.orderId = orderId;
        this.productId = productId;
        this.createdAt = createdAt;
        this.completedAt = completedAt;
    }

    /** A place in the chain behind every order of that time. */
    static OrderFact afterAllOf(long createdAt) {
        return new OrderFact(BEYOND, "", createdAt, createdAt);
    }

    public OrderFact rated(Side side, RatingFact rating) {
        if (side == Side.BUYER) {
            buyer = rating;
        } else {
            seller = rating;
        }
        return this;
    }

    public @Nullable RatingFact rating(Side side) {
        return side == Side.BUYER ? buyer : seller;
    }

    public String orderId() {
        return orderId;
    }

    String productId() {
        return productId;
    }

    long createdAt() {
        return createdAt;
    }

    long completedAt() {
        return completedAt;
    }

    private static int compareInChain(OrderFact a, OrderFact b) {
        int byTime = Long.compare(a.createdAt, b.createdAt);
        return byTime != 0 ? byTime : ByteOrder.compare(a.orderId, b.orderId);
    }
}
