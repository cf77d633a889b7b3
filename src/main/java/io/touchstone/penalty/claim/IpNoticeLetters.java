package io.touchstone.penalty.claim;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.ShopNotices;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import io.touchstone.penalty.claim.IpNotice.Entry;
import io.touchstone.penalty.claim.IpNotice.Head;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What the holder and the shop are told of a notice (ECL 42, 43); the message keys begin with {@code penalty.ip.notice}. */
@Component
class IpNoticeLetters {

    private static final Set<String> TO_THE_HOLDER =
            Set.of("received", "refused", "forwarded", "countered", "pursued", "lifted");
    private static final Set<String> TO_THE_SHOP = Set.of("forwarded", "pursued", "lifted", "withdrawn");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ShopNotices post;
    private final Notices notices;
    private final HolderSecrets secrets;
    private final PlatformTime time;

    IpNoticeLetters(ShopNotices post, Notices notices, HolderSecrets secrets, PlatformTime time) {
        this.post = post;
        this.notices = notices;
        this.secrets = secrets;
        this.time = time;
    }

    void tell(IpNotice notice, Entry line) {
        Head head = notice.head();
        String until = text(notice.progress().dueAt());
        if (TO_THE_HOLDER.contains(line.kind())) {
            notices.send(new Notice(
                    new Notice.Recipient.Address(secrets.open(head.mail(), head.id()), head.language()),
                    "penalty.ip.notice.holder." + line.kind(),
                    List.of(head.number(), until),
                    "/ip-notices/mine/" + head.number() + "/" + secrets.link(head.id()),
                    EnumSet.of(Notice.Channel.MAIL),
                    true));
        }
        boolean told = notice.progress().checkedAt() != null;
        if (TO_THE_SHOP.contains(line.kind()) && told) {
            post.tell(
                    head.merchantId(),
                    "penalty.ip.notice.shop." + line.kind(),
                    "/portal/shops/" + UriUtils.encodePathSegment(head.merchantId(), StandardCharsets.UTF_8)
                            + "/ip-notices/" + head.number(),
                    head.number(),
                    until);
        }
    }

    /** The case that came of it ended without a decision. */
    void tellDismissal(IpNotice notice, String caseNumber) {
        Head head = notice.head();
        notices.send(new Notice(
                new Notice.Recipient.Address(secrets.open(head.mail(), head.id()), head.language()),
                "penalty.ip.notice.holder.dismissed",
                List.of(head.number(), caseNumber),
                "/appeals/new?case=" + caseNumber + "&reference=" + head.number(),
                EnumSet.of(Notice.Channel.MAIL),
                true));
    }

    private String text(@Nullable Instant at) {
        return at == null ? "–" : MINUTE.format(LocalDateTime.ofInstant(at, time.zone()));
    }
}
