package io.touchstone.shell;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says which merchants an account may see at all, such as an auditor whose engagement names them. */
public interface ReaderScope {

    /** Ids of the merchants, empty for none; null when the account may see all. */
    @Nullable
    Set<String> merchants(UUID account);
}
