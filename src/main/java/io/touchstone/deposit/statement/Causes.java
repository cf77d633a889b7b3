package io.touchstone.deposit.statement;

import io.touchstone.deposit.ledger.TransferKind;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what the causes of transfers are, so that each line of a statement leads to what it carries out. Each part brings one. */
public interface Causes {

    /** The kinds of transfer whose causes this part keeps. */
    Set<TransferKind> kinds();

    /** What is known of some causes; one that is not known is left out. Read in one query. */
    Map<UUID, Cause> find(Collection<UUID> causeIds);

    /**
     * Why money moved.
     *
     * @param reference what people call it by: a case number, a bank reference, a batch number
     * @param reason in the words of whoever decided; null when there are none. Merchants read it too
     * @param path where staff looks at it; null when it has no page
     */
    record Cause(
            String reference,
            @Nullable String reason,
            @Nullable String path) {}
}
