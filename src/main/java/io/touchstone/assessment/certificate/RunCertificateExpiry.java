package io.touchstone.assessment.certificate;

import io.touchstone.job.JobContext;
import io.touchstone.job.JobHandler;
import io.touchstone.job.JobRequest;
import io.touchstone.job.JobResult;
import io.touchstone.job.Jobs;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every hour: ends certificates whose last day is over. */
@Component
class RunCertificateExpiry implements JobHandler {

    static final String KIND = "assessment-certificate-expiry";

    private static final Duration PERIOD = Duration.ofHours(1);

    private final CertificateExpiry expiry;

    RunCertificateExpiry(CertificateExpiry expiry, Jobs jobs) {
        this.expiry = expiry;
        jobs.every(KIND, PERIOD, new JobRequest(KIND, Map.of(), CertificateExpiry.SELF));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(JobContext context) {
        int ended = context.exhaust(expiry::end);
        return JobResult.of(Map.of("certificates_ended", Integer.toString(ended)));
    }
}
