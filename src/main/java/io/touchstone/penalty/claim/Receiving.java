package io.touchstone.penalty.claim;

import io.touchstone.catalog.ProductView;
import io.touchstone.catalog.Products;
import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.merchant.WorkingDays;
import io.touchstone.penalty.claim.IpNotice.Head;
import io.touchstone.penalty.claim.IpNotice.RightKind;
import io.touchstone.penalty.claim.IpNoticeRows.Item;
import io.touchstone.rulebook.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes notices in; whether they are complete is staff's to say, but that they name goods of one shop and prove something is asked here. */
@Component
class Receiving {

    private final IpNoticeBook book;
    private final IpNoticeRows rows;
    private final IpNoticePapers papers;
    private final HolderSecrets secrets;
    private final Products products;
    private final Settings settings;
    private final WorkingDays workingDays;
    private final PlatformTime time;

    Receiving(
            IpNoticeBook book,
            IpNoticeRows rows,
            IpNoticePapers papers,
            HolderSecrets secrets,
            Products products,
            Settings settings,
            WorkingDays workingDays,
            PlatformTime time) {
        this.book = book;
        this.rows = rows;
        this.papers = papers;
        this.secrets = secrets;
        this.products = products;
        this.settings = settings;
        this.workingDays = workingDays;
        this.time = time;
    }

    /**
     * A notice as it is sent in.
     *
     * @param once made when the form was shown
     * @param products ids, or addresses that end with them
     */
    record Sent(
            UUID once,
            String holder,
            boolean organisation,
            String mail,
            String language,
            RightKind rightKind,
            String rightNumber,
            List<String> products,
            String statement,
            List<Upload> evidence) {}

    /** @return its number; the same for a double submit */
    String receive(Sent sent, Instant at) {
        Optional<IpNotice> known = rows.find(sent.once());
        if (known.isPresent()) {
            return known.get().head().number();
        }
        if (sent.evidence().isEmpty()) {
            throw new RuleViolation(IpNoticeRule.IP_NOTICE_EVIDENCE_MISSING);
        }
        IpNoticeTerms terms = settings.at(IpNoticeTerms.KEY, at);
        List<ProductView> named = named(sent.products(), terms.productsMax());
        Head head = new Head(
                sent.once(),
                String.format(Locale.ROOT, "IP-%d-%06d", time.day(at).getYear(), rows.nextNumber()),
                named.get(0).merchantId(),
                sent.holder(),
                sent.organisation(),
                secrets.seal(sent.mail(), sent.once()),
                secrets.mark(sent.mail()),
                sent.language(),
                sent.rightKind(),
                sent.rightNumber(),
                sent.statement(),
                at);
        Actor by = Actor.anonymous();
        book.receive(
                IpNotice.receive(head, workingDays.after(at, terms.checkWorkingDays()), by),
                named.stream()
                        .map(one -> new Item(one.productId(), one.title() == null ? "" : one.title(), null, null))
                        .toList());
        papers.take(head.id(), "holder", sent.evidence(), at, by);
        return head.number();
    }

    private List<ProductView> named(List<String> typed, int max) {
        List<String> ids = typed.stream().map(Receiving::id).distinct().toList();
        if (ids.size() > max) {
            throw new RuleViolation(IpNoticeRule.IP_NOTICE_PRODUCTS_MANY, max);
        }
        List<ProductView> found = new ArrayList<>();
        for (String id : ids) {
            found.add(
                    products.find(id).orElseThrow(() -> new RuleViolation(IpNoticeRule.IP_NOTICE_PRODUCT_UNKNOWN, id)));
        }
        if (found.isEmpty()) {
            throw new RuleViolation(IpNoticeRule.IP_NOTICE_PRODUCT_UNKNOWN, "");
        }
        if (found.stream().map(ProductView::merchantId).distinct().count() > 1) {
            throw new RuleViolation(IpNoticeRule.IP_NOTICE_PRODUCTS_OF_SEVERAL);
        }
        return found;
    }

    /** A link's last part, without what follows the path. */
    private static String id(String typed) {
        String path = typed.strip().replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
