package io.touchstone.merchant.brand;

import io.touchstone.kernel.RuleViolation;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Write down an authorisation as its paper says it. */
public record ClaimAuthorisation(
        UUID brandId,
        boolean affiliate,
        String grantorName,
        @Nullable String grantorUscc,
        String granteeName,
        @Nullable String granteeUscc,
        @Nullable String trademarkNo,
        Set<Integer> classes,
        String territory,
        boolean exclusive,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable UUID documentId) {

    private static final int CLASS_MAX = 45;

    public ClaimAuthorisation {
        classes = Set.copyOf(classes);
    }

    ChainLink.Kind kind() {
        return affiliate ? ChainLink.Kind.AFFILIATE : ChainLink.Kind.GRANT;
    }

    Party grantor() {
        return new Party(grantorName, grantorUscc);
    }

    Party grantee() {
        return new Party(granteeName, granteeUscc);
    }

    void check() {
        if (grantor().isSameAs(grantee())) {
            throw new RuleViolation(BrandRule.GRANTS_TO_ITSELF);
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new RuleViolation(BrandRule.ENDS_BEFORE_IT_BEGINS);
        }
        if (classes.stream().anyMatch(one -> one < 1 || one > CLASS_MAX)) {
            throw new RuleViolation(BrandRule.NO_SUCH_CLASS);
        }
    }
}
