package io.touchstone.merchant;

import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who sells on the marketplace. */
public interface Merchants {

    Optional<MerchantView> find(String merchantId);

    /** The shop with its state at an instant. */
    Optional<MerchantAt> find(String merchantId, Instant at);

    /** The state at an instant; {@code APPLICANT} before the first one known. */
    MerchantState stateAt(String merchantId, Instant at);

    /** When an announced exit happens; empty unless its public notice runs (O37 art. 23). */
    Optional<Instant> leavesAt(String merchantId);

    /** The shops in which an account has a seat, by id. */
    List<MerchantView> ofAccount(UUID accountId);

    /** Whether an account has a seat in a shop; asked for every portal request. */
    boolean hasSeat(UUID accountId, String merchantId);

    /** Answers as of a shop that does not exist unless whoever acts is a merchant’s person with a seat in it. */
    void demandSeat(Actor reader, String merchantId);

    /** The shop of somebody who has a seat in it; to everybody else it does not exist. */
    MerchantView own(Actor reader, String merchantId);

    /** The shop with its state at an instant, when the account has a seat in it. */
    Optional<MerchantAt> ofAccount(UUID accountId, String merchantId, Instant at);

    /** Gives an account a seat in a shop; giving it twice changes nothing. */
    void giveSeat(UUID accountId, String merchantId);
}
