package io.touchstone.deposit.hold;

import io.touchstone.deposit.approval.Proposal;
import io.touchstone.deposit.approval.Proposals;
import io.touchstone.identity.Accounts;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings together what the page of a hold shows. */
@Component
class HoldReader {

    private static final int PROPOSALS_MAX = 20;

    private final HoldList list;
    private final CaptureAuthority authority;
    private final Proposals proposals;
    private final Merchants merchants;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    HoldReader(
            HoldList list,
            CaptureAuthority authority,
            Proposals proposals,
            Merchants merchants,
            Accounts accounts,
            JdbcClient jdbc) {
        this.list = list;
        this.authority = authority;
        this.proposals = proposals;
        this.merchants = merchants;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    Optional<String> shopName(String merchantId) {
        return merchants.find(merchantId).map(MerchantView::name);
    }

    HoldSheet sheet(HoldState hold, Instant now) {
        List<HoldStep> steps = list.steps(hold);
        List<Proposal> asked = proposals(hold.holdId());
        List<String> people = Stream.concat(
                        steps.stream().map(HoldStep::by), asked.stream().map(Proposal::askedBy))
                .map(by -> by.substring(by.indexOf(':') + 1))
                .distinct()
                .toList();
        return new HoldSheet(
                hold.view(),
                shopName(hold.merchantId()).orElse(hold.merchantId()),
                steps,
                asked,
                authority.left(hold, now),
                !hold.hasEnded() && hold.isOverdue(now),
                accounts.displayNames(people));
    }

    /** The payments out of a hold that somebody asked for, the newest first. */
    List<Proposal> proposals(UUID hold) {
        return jdbc.sql("""
                        select proposal_id from deposit_proposal where kind = 'hold_capture' and content ->> 'hold_id' = ?
                         order by asked_at desc limit ?
                        """).params(hold.toString(), PROPOSALS_MAX).query(UUID.class).list().stream()
                .map(proposals::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
