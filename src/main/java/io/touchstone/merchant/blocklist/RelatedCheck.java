package io.touchstone.merchant.blocklist;

import io.touchstone.merchant.application.MachineCheck;
import io.touchstone.merchant.application.SubmittedApplication;
import io.touchstone.merchant.blocklist.LinkKeys.Holder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether an applicant is related to somebody who must not sell here, and by which way (A9); applies what link keys say. */
@Component
@Order(30)
class RelatedCheck implements MachineCheck {

    private static final String CODE = "related";
    private static final String TARGET = "company";
    private static final int FINDINGS_MAX = 5;

    private final RelatedParties related;

    RelatedCheck(RelatedParties related) {
        this.related = related;
    }

    @Override
    public List<Finding> run(SubmittedApplication application) {
        Holder holder =
                new Holder(Holder.Kind.APPLICATION, application.applicationId().toString());
        List<Relation> relations = related.of(holder, application.submittedAt());
        List<Finding> findings = new ArrayList<>();
        relations.stream()
                .filter(Relation::barred)
                .limit(FINDINGS_MAX)
                .forEach(relation -> findings.add(barred(relation)));
        if (findings.isEmpty()) {
            findings.add(new Finding(CODE, TARGET, Outcome.PASS, Map.of("related", String.valueOf(relations.size()))));
        }
        return findings;
    }

    private static Finding barred(Relation relation) {
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("who", relation.name());
        evidence.put("path", relation.way());
        return new Finding(CODE, TARGET, Outcome.WARNING, evidence);
    }
}
