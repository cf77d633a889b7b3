package io.touchstone.export;

import java.io.IOException;
import java.util.function.LongConsumer;

/** Makes files of lists; each is in the register and in the trail before anybody gets it. */
public interface ExportRegister {

    /**
     * Makes a file through the lens of the task. The reader’s ability was asked about before.
     *
     * @param progress told from time to time how many rows were written; may throw to end early
     * @throws io.touchstone.kernel.NotFound when there is no such list
     * @throws io.touchstone.kernel.RuleViolation when a document would have too many lines or a sign its font lacks
     */
    MadeExport make(ExportTask task, LongConsumer progress) throws IOException;
}
