package io.touchstone.export;

import io.touchstone.kernel.Actor;
import io.touchstone.shell.Lens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One export as the register keeps it.
 *
 * @param columns the names of the canonical form, in their order
 * @param receipt rows and hash of the table
 * @param size of the file, in bytes
 * @param fileSha256 of the file's bytes, unlike the receipt's, which is of the table
 * @param job which made it; null when somebody waited for it
 */
public record ExportEntry(
        UUID id,
        String source,
        ExportFormat format,
        Map<String, String> filter,
        Lens lens,
        List<String> columns,
        ExportReceipt receipt,
        String fileName,
        long size,
        String fileSha256,
        Actor actor,
        @Nullable UUID job,
        Instant at) {

    public ExportEntry {
        filter = Map.copyOf(filter);
        columns = List.copyOf(columns);
    }
}
