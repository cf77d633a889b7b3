package io.touchstone.merchant.life;

import io.touchstone.kernel.Actor;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.MerchantState;
import io.touchstone.merchant.application.ApplicationRecords;
import io.touchstone.merchant.application.SubmittedApplication;
import io.touchstone.merchant.blocklist.LinkKeys;
import io.touchstone.merchant.domain.NewShops;
import io.touchstone.merchant.people.SeatRole;
import io.touchstone.merchant.people.Seats;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns an approved application into a merchant on trial, in the transaction of the approval. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Admissions implements Admission {

    private final NewShops shops;
    private final LifeSteps steps;
    private final Profiles profiles;
    private final Seats seats;
    private final LinkKeys links;
    private final ApplicationRecords records;

    Admissions(
            NewShops shops,
            LifeSteps steps,
            Profiles profiles,
            Seats seats,
            LinkKeys links,
            ApplicationRecords records) {
        this.shops = shops;
        this.steps = steps;
        this.profiles = profiles;
        this.seats = seats;
        this.links = links;
        this.records = records;
    }

    @Override
    public String admit(SubmittedApplication application, Instant at, Actor actor) {
        if (application.categories().isEmpty()) {
            throw new RuleViolation(LifeRule.CATEGORY_MISSING);
        }
        String merchantId = shops.add(shop(application), at);
        profiles.append(Profile.of(merchantId, application, at), at, actor);
        steps.append(
                merchantId,
                new LifeSteps.Step(
                        MerchantState.APPLICANT,
                        MerchantState.TRIAL,
                        "admitted",
                        application.applicationId().toString()),
                at,
                actor);
        if (application.accountId() != null) {
            seats.give(application.accountId(), merchantId, SeatRole.OWNER, at, actor);
        }
        records.admitted(application.applicationId(), merchantId, actor, at);
        links.pass(
                new LinkKeys.Holder(
                        LinkKeys.Holder.Kind.APPLICATION,
                        application.applicationId().toString()),
                new LinkKeys.Holder(LinkKeys.Holder.Kind.MERCHANT, merchantId));
        return merchantId;
    }

    private static NewShops.NewShop shop(SubmittedApplication application) {
        SubmittedApplication.Company company = application.company();
        return new NewShops.NewShop(
                application.shop().name(),
                company.uscc(),
                company.legalPerson(),
                application.categories().get(0),
                application.shop().type(),
                company.contactEmail());
    }
}
