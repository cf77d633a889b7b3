package io.touchstone.merchant.register;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import io.touchstone.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares every document that is relied on with its register once a night (A3, A4). A page is read, the register is asked
 * without a transaction, and what it said is written down in one.
 */
@Component
class RegisterRound implements JobHandler {

    static final String KIND = "register-recheck";

    private static final int PAGE = 200;

    private final RegisterSubjects subjects;
    private final Registries registries;
    private final Recheck recheck;
    private final Clock clock;

    RegisterRound(RegisterSubjects subjects, Registries registries, Recheck recheck, Jobs jobs, Clock clock) {
        this.subjects = subjects;
        this.registries = registries;
        this.recheck = recheck;
        this.clock = clock;
        jobs.every(KIND, Duration.ofDays(1), request(Actor.system(KIND)));
    }

    static JobRequest request(Actor actor) {
        return new JobRequest(KIND, Map.of(), actor);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        Count count = new Count(context);
        while (recheck.dropReplaced(PAGE, clock.instant(), context.actor()) == PAGE) {
            context.checkCancelled();
        }
        for (Register register : Register.values()) {
            if (registries.connector(register).isPresent()) {
                count.round(register, after -> subjects.documents(register, after, PAGE));
            }
        }
        if (registries.connector(Register.BUSINESS).isPresent()) {
            count.round(Register.BUSINESS, after -> subjects.shops(after, PAGE));
        }
        return count.result();
    }

    /** Goes through the pages of one register after the other. */
    private final class Count {

        private final JobContext context;
        private long compared;
        private long unavailable;
        private long found;

        Count(JobContext context) {
            this.context = context;
        }

        void round(Register register, Function<@Nullable String, List<RegisterSubject>> pages) {
            List<RegisterSubject> page = pages.apply(null);
            while (!page.isEmpty()) {
                context.checkCancelled();
                settle(register, page);
                context.progress(compared, 0);
                page = page.size() < PAGE
                        ? List.of()
                        : pages.apply(page.get(page.size() - 1).id());
            }
        }

        private void settle(Register register, List<RegisterSubject> page) {
            Set<String> keys =
                    page.stream().map(subject -> register.key(subject.number())).collect(Collectors.toSet());
            Registries.Said said = registries.ask(register, keys);
            unavailable += said.answers().values().stream()
                    .filter(RegistryAnswer.Unavailable.class::isInstance)
                    .count();
            found += recheck.settle(register, page, said, clock.instant(), context.actor());
            compared += page.size();
        }

        JobResult result() {
            Map<String, String> summary = new LinkedHashMap<>();
            summary.put("merchant.register.compared", Long.toString(compared));
            summary.put("merchant.register.differences", Long.toString(found));
            summary.put("merchant.register.unavailable", Long.toString(unavailable));
            return JobResult.of(summary);
        }
    }
}
