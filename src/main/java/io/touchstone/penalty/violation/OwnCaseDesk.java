package io.touchstone.penalty.violation;

import io.touchstone.evidence.Upload;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.KeysetPage;
import io.touchstone.kernel.NotFound;
import io.touchstone.merchant.MerchantView;
import io.touchstone.merchant.Merchants;
import io.touchstone.penalty.violation.CaseAnswers.Said;
import io.touchstone.penalty.violation.CasePermissions.CanAnswerOwnCases;
import io.touchstone.shell.CurrentActor;
import io.touchstone.shell.PortalSeats;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a merchant sees what is alleged against its shop from the day it was told, and answers to it. Another's shop, and what was not
 * told yet, does not exist for it.
 */
@Service
@CanAnswerOwnCases
@Transactional
public class OwnCaseDesk {

    private final CaseList list;
    private final CaseRows rows;
    private final CasePages pages;
    private final CaseHearings hearings;
    private final Merchants merchants;
    private final PortalSeats seats;
    private final CurrentActor actor;
    private final Clock clock;

    OwnCaseDesk(
            CaseList list,
            CaseRows rows,
            CasePages pages,
            CaseHearings hearings,
            Merchants merchants,
            PortalSeats seats,
            CurrentActor actor,
            Clock clock) {
        this.list = list;
        this.rows = rows;
        this.pages = pages;
        this.hearings = hearings;
        this.merchants = merchants;
        this.seats = seats;
        this.actor = actor;
        this.clock = clock;
    }

    /** The cases of a shop. */
    public record Shown(String merchantId, String shopName, KeysetPage<CaseRow> page) {}

    /**
     * What a merchant says, with its plan of action or without one.
     *
     * @param id made when the form was shown; sent twice it is said once
     */
    public record Answer(
            UUID id,
            String statement,
            @Nullable String cause,
            @Nullable String fix,
            @Nullable String prevention) {}

    @Transactional(readOnly = true)
    public Shown list(String merchantId, @Nullable String cursor, int limit) {
        MerchantView shop = merchants.own(actor.get(), merchantId);
        return new Shown(merchantId, shop.name(), list.ofShop(merchantId, cursor, limit));
    }

    @Transactional(readOnly = true)
    public CasePage page(String merchantId, String number) {
        return pages.forShop(own(merchantId, number));
    }

    public void answer(String merchantId, String number, Answer answer, List<Upload> papers) {
        UUID id = own(merchantId, number).view().id();
        Actor by = actor.get();
        Instant at = clock.instant();
        Said said = new Said(answer.id(), answer.statement(), answer.cause(), answer.fix(), answer.prevention());
        seats.beyond(() -> {
            hearings.answer(id, said, papers, at, by);
            return id;
        });
    }

    private ViolationCase own(String merchantId, String number) {
        merchants.demandSeat(actor.get(), merchantId);
        return rows.find(number)
                .filter(one -> merchantId.equals(one.view().merchantId()))
                .filter(one -> one.progress().toldAt() != null)
                .orElseThrow(() -> new NotFound("case", number));
    }
}
