package io.touchstone.inspection.appraisal;

import io.touchstone.catalog.ProductView;
import io.touchstone.catalog.Products;
import io.touchstone.inspection.SampleId;
import io.touchstone.inspection.sample.SampleState;
import io.touchstone.inspection.sample.SampleView;
import io.touchstone.inspection.sample.Samples;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.taxonomy.BrandView;
import io.touchstone.taxonomy.Brands;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes cases: finds the goods, their brand, and who speaks for it. */
@Component
class AppraisalCases {

    /** Somebody of ours has the goods, and something may still follow from them. */
    private static final Set<SampleState> IN_HAND =
            EnumSet.of(SampleState.RECEIVED, SampleState.SEALED, SampleState.TESTING, SampleState.REPORTED);

    private final AppraisalBook book;
    private final BrandOwners owners;
    private final Brands brands;
    private final Samples samples;
    private final Products products;
    private final JdbcClient jdbc;
    private final PlatformTime time;
    private final Ids ids;

    AppraisalCases(
            AppraisalBook book,
            BrandOwners owners,
            Brands brands,
            Samples samples,
            Products products,
            JdbcClient jdbc,
            PlatformTime time,
            Ids ids) {
        this.book = book;
        this.owners = owners;
        this.brands = brands;
        this.samples = samples;
        this.products = products;
        this.jdbc = jdbc;
        this.time = time;
        this.ids = ids;
    }

    /** The goods a case is about. */
    private record Goods(
            @Nullable SampleId sample,
            String productId,
            String merchantId,
            @Nullable String categoryCode,
            @Nullable String brand,
            @Nullable String title,
            @Nullable String model,
            @Nullable String gtin) {}

    Appraisal open(NewAppraisal command, Instant at, Actor by) {
        Goods goods = goods(command);
        String name = command.brand() == null ? goods.brand() : command.brand();
        BrandView brand = brands.named(name == null ? "" : name)
                .orElseThrow(() -> new RuleViolation(AppraisalRule.APPRAISAL_BRAND_UNKNOWN, name == null ? "–" : name));
        BrandOwner owner = owners.ofBrand(brand.id())
                .orElseThrow(() -> new RuleViolation(AppraisalRule.APPRAISAL_NO_OWNER, brand.name()));
        if (!owner.active()) {
            throw new RuleViolation(AppraisalRule.BRAND_OWNER_INACTIVE);
        }
        Appraisal asked = new Appraisal(
                ids.next(),
                "AP-%d-%06d".formatted(time.day(at).getYear(), book.nextNumber()),
                owner.id(),
                brand.name(),
                goods.sample(),
                goods.productId(),
                goods.merchantId(),
                goods.categoryCode(),
                goods.title(),
                goods.model(),
                goods.gtin(),
                command.question(),
                command.features(),
                command.dueOn(),
                command.fee(),
                AppraisalState.REQUESTED,
                1,
                null,
                at,
                by.toString(),
                null,
                null,
                0);
        book.add(asked, command.once(), brand.id());
        return asked;
    }

    private Goods goods(NewAppraisal command) {
        if ((command.sampleNumber() == null) == (command.productId() == null)) {
            throw new RuleViolation(AppraisalRule.APPRAISAL_SUBJECT);
        }
        return command.sampleNumber() == null
                ? listing(String.valueOf(command.productId()))
                : sample(command.sampleNumber());
    }

    private Goods sample(String number) {
        SampleView sample = samples.find(number)
                .orElseThrow(() -> new RuleViolation(AppraisalRule.APPRAISAL_SUBJECT_UNKNOWN, number));
        if (!IN_HAND.contains(sample.state())) {
            throw new RuleViolation(AppraisalRule.APPRAISAL_SAMPLE_STATE, number);
        }
        return new Goods(
                sample.id(),
                sample.productId(),
                sample.merchantId(),
                sample.categoryCode(),
                sample.brand(),
                sample.title(),
                sample.model(),
                sample.gtin());
    }

    private Goods listing(String productId) {
        ProductView product = products.find(productId)
                .orElseThrow(() -> new RuleViolation(AppraisalRule.APPRAISAL_SUBJECT_UNKNOWN, productId));
        return new Goods(
                null,
                product.productId(),
                product.merchantId(),
                product.categoryCode(),
                product.brand(),
                product.title(),
                product.model(),
                product.gtin());
    }

    BrandOwner owner(UUID id) {
        return owners.find(jdbc.sql("select code from inspection_brand_owner where owner_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .orElseThrow();
    }
}
