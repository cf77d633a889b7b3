package io.touchstone.inspection.sample;

import io.touchstone.inspection.SampleId;
import io.touchstone.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The samples there are. Commands join the caller's transaction, publish {@link SampleMoved} in it, and throw
 * {@link io.touchstone.kernel.Conflict} when the sample's state does not allow them.
 */
public interface Samples {

    /** Writes down what was drawn, set-based; numbers follow the order given. */
    List<SampleView> add(List<NewSample> drawn, Actor actor);

    Optional<SampleView> find(SampleId sample);

    Optional<SampleView> find(String number);

    List<PartView> parts(SampleId sample);

    /** The part a laboratory knows by this code. */
    Optional<PartView> partOf(String blindCode);

    Optional<PartView> part(UUID part);

    /** It was ordered under cover. */
    void ordered(SampleId sample, Instant at, Actor actor);

    /** It cannot be bought. */
    void cancel(SampleId sample, String reason, Instant at, Actor actor);

    /** Nothing follows from it any more, such as after a broken seal. */
    void stop(SampleId sample, String reason, Instant at, Actor actor);

    /** The parcel came and is what was ordered: RECEIVED. */
    void received(SampleId sample, Instant at, Actor actor);

    /**
     * Splits it into parts, each under a seal of its own, and begins their custody: SEALED. Without a retained part no retest is
     * possible.
     */
    List<PartView> split(SampleId sample, List<NewPart> into, Holder where, Instant at, Actor actor);

    /** One of its parts goes to a laboratory, for the first test or a retest: TESTING. */
    void sendToLab(UUID part, UUID lab, Instant at, Actor actor);

    /** A part comes back untested, such as for want of scope. */
    void returnedUntested(UUID part, Instant at, Actor actor);

    /** The laboratory's result stands: REPORTED. */
    void reported(SampleId sample, Instant at, Actor actor);

    /** The result is final: PASSED or FAILED. */
    void conclude(SampleId sample, boolean passed, Instant at, Actor actor);

    /** How long its parts must be kept at least. */
    void keepUntil(SampleId sample, LocalDate day, Actor actor);
}
