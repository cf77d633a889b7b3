package io.touchstone.notice;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Calls systems of others: such as {@link OutboundAddresses} has nothing against, at the very addresses that were looked at
 * for it. Between asking there and calling by oneself a name may come to stand for what is within the house.
 */
public interface OutboundCalls {

    /**
     * The JSON that is read at an address; empty when it may not be called, answers anything but 200, or more than is wanted.
     *
     * @param timeout for all of it
     */
    Optional<byte[]> read(String url, Duration timeout, int bytesMax) throws IOException;
}
