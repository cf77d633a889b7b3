package io.touchstone.notice;

import io.touchstone.kernel.Rule;
import java.util.Optional;

/** Which addresses this installation calls: public ones over https, so that it cannot be aimed at what only it can reach. */
public interface OutboundAddresses {

    /** What speaks against an address, or empty; ask again right before each call. */
    Optional<Rule> refusal(String url);
}
