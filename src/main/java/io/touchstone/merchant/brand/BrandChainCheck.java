package io.touchstone.merchant.brand;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.application.MachineCheck;
import io.touchstone.merchant.application.SubmittedApplication;
import io.touchstone.taxonomy.BrandView;
import io.touchstone.taxonomy.Brands;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows the reviewer whether the brand library knows a chain from the owner to the applicant (A7). */
@Component
class BrandChainCheck implements MachineCheck {

    private static final String CODE = "brand-chain";

    private final Brands brands;
    private final ChainReader chains;
    private final PlatformTime time;

    BrandChainCheck(Brands brands, ChainReader chains, PlatformTime time) {
        this.brands = brands;
        this.chains = chains;
        this.time = time;
    }

    @Override
    public List<Finding> run(SubmittedApplication application) {
        return application.brands().stream()
                .map(claim -> finding(application, claim))
                .toList();
    }

    private Finding finding(SubmittedApplication application, SubmittedApplication.BrandClaim claim) {
        String target = "brand:" + claim.name();
        Optional<BrandView> brand = brands.named(claim.name());
        if (brand.isEmpty()) {
            return new Finding(CODE, target, Outcome.UNKNOWN, Map.of("brand", claim.name()));
        }
        ChainVerdict verdict = chains.judge(
                chains.of(brand.get()),
                new Party(application.company().name(), application.company().uscc()),
                claim.niceClass(),
                application.shop().type(),
                time.day(application.submittedAt()),
                application.submittedAt());
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("brand", brand.get().name());
        evidence.put("level", Integer.toString(verdict.level()));
        evidence.put("last_day", verdict.lastDay().map(Object::toString).orElse("–"));
        evidence.put(
                "breaks",
                verdict.breaks().stream().map(one -> one.reason().word()).collect(Collectors.joining(", ")));
        return new Finding(CODE, target, verdict.isWhole() ? Outcome.PASS : Outcome.WARNING, evidence);
    }
}
