package io.touchstone.audit.domain;

import java.util.HexFormat;

/**
 * The newest seal of the chain; it stands for everything before it.
 *
 * @param hash in hex
 */
record ChainHead(long seq, String hash) {

    /** Before the first seal. */
    static final ChainHead GENESIS = new ChainHead(0, HexFormat.of().formatHex(SealedRow.genesis()));

    byte[] hashBytes() {
        return HexFormat.of().parseHex(hash);
    }
}
