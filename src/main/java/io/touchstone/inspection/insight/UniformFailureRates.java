package io.touchstone.inspection.insight;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Knows nothing yet: every share is as likely as any other. */
@Component
class UniformFailureRates implements FailureRates {

    @Override
    public Map<String, FailureRate> of(Collection<String> categoryCodes) {
        Map<String, FailureRate> rates = new LinkedHashMap<>();
        categoryCodes.forEach(code -> rates.put(code, new FailureRate(code, 1, 1, 0, 0)));
        return rates;
    }
}
