package io.touchstone.penalty.appeal;

import io.touchstone.identity.AccountView;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.ShopNotices;
import io.touchstone.notice.Notice;
import io.touchstone.notice.Notices;
import io.touchstone.penalty.appeal.StoredAppeal.Entry;
import io.touchstone.penalty.appeal.StoredAppeal.Head;
import io.touchstone.penalty.appeal.StoredAppeal.Voice;
import io.touchstone.shell.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Who is told what of an appeal (ruling E4); the message keys begin with {@code penalty.appeal.notice}. */
@Component
class AppealLetters {

    private static final Set<String> TOLD =
            Set.of("filed", "message", "escalated", "upheld", "varied", "overturned", "moot");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ShopNotices post;
    private final Notices notices;
    private final Accounts accounts;
    private final PlatformTime time;

    AppealLetters(ShopNotices post, Notices notices, Accounts accounts, PlatformTime time) {
        this.post = post;
        this.notices = notices;
        this.accounts = accounts;
        this.time = time;
    }

    /** Tells the shop of what the platform did or received, and the second queue of what came to it. */
    void tell(Appeal appeal, Entry line) {
        Head head = appeal.head();
        boolean own = line.kind().equals("message") && line.voice() != Voice.PLATFORM;
        if (head.side() == AppealSide.MERCHANT && head.merchantId() != null && TOLD.contains(line.kind()) && !own) {
            post.tell(
                    head.merchantId(),
                    "penalty.appeal.notice." + line.kind(),
                    page(head.merchantId(), head.number()),
                    head.number(),
                    text(appeal.stored().dueAt()));
        }
        if (line.kind().equals("escalated")) {
            for (AccountView senior : accounts.withRole(Role.APPROVER)) {
                notices.send(Notice.to(
                        senior.id(),
                        "penalty.appeal.notice.second_queue",
                        "/admin/appeals/" + head.number(),
                        head.number()));
            }
        }
    }

    static String page(String merchantId, String number) {
        return "/portal/shops/" + UriUtils.encodePathSegment(merchantId, StandardCharsets.UTF_8) + "/appeals/" + number;
    }

    private String text(Instant at) {
        return MINUTE.format(LocalDateTime.ofInstant(at, time.zone()));
    }
}
