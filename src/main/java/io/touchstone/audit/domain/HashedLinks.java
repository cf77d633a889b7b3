package io.touchstone.audit.domain;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Some seals in their order, and what their hashes have to be as soon as that has been worked out. */
record HashedLinks(List<SealedLink> links, CompletableFuture<List<byte[]>> working) {

    static final HashedLinks NONE = new HashedLinks(List.of(), CompletableFuture.completedFuture(List.of()));

    /** Begins to work; each hash needs only its own row, so that all processors can help. */
    static HashedLinks of(List<SealedLink> links) {
        return new HashedLinks(links, CompletableFuture.supplyAsync(() -> links.parallelStream()
                .map(SealedLink::expected)
                .toList()));
    }

    /** In the links' order. */
    List<byte[]> hashes() {
        return working.join();
    }
}
