package io.touchstone.job.domain;

import io.touchstone.job.JobHandler;
import io.touchstone.job.JobView;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The handlers of all modules by kind; looked up late, as handlers hand in further jobs themselves. */
@Component
class JobHandlers {

    private final ObjectProvider<JobHandler> handlers;

    JobHandlers(ObjectProvider<JobHandler> handlers) {
        this.handlers = handlers;
    }

    Optional<JobHandler> of(String kind) {
        return handlers.stream().filter(handler -> handler.kind().equals(kind)).findFirst();
    }

    List<String> kinds() {
        return handlers.stream().map(JobHandler::kind).sorted().toList();
    }

    void tellEnded(JobView job) {
        of(job.kind()).ifPresent(handler -> handler.ended(job));
    }
}
