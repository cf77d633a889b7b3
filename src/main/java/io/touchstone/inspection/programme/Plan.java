package io.touchstone.inspection.programme;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Money;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import java.time.Instant;
import java.util.Currency;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One sampling of one population: designed, bound to a seed nobody has seen, frozen, drawn, bought, and then laid open so that
 * anybody can redo the draw (ruling S4).
 */
@Table("inspection_plan")
@SuppressWarnings("UnusedVariable") // Some of it is written here and searched for elsewhere.
class Plan extends AbstractAggregateRoot<Plan> {

    @Id
    private final UUID planId;

    private final String number;
    private final @Nullable UUID programmeId;
    private final UUID once;

    private String name;
    private String method;
    private String state = PlanState.DRAFT.word();
    private final String currency;
    private @Nullable Long budgetMinor;
    private final Instant createdAt;
    private final String createdBy;

    @Embedded.Empty
    private PopulationQuery query;

    @Embedded.Empty
    private Design design;

    @Embedded.Empty
    private UnitCost cost;

    @Embedded.Empty
    private PlanProgress progress = PlanProgress.NONE;

    @Embedded.Empty
    private PlanSeal seal = PlanSeal.NONE;

    @Version
    private @Nullable Long version;

    @PersistenceCreator
    Plan(
            UUID planId,
            String number,
            @Nullable UUID programmeId,
            UUID once,
            String name,
            String method,
            String currency,
            Instant createdAt,
            String createdBy,
            PopulationQuery query,
            Design design,
            UnitCost cost) {
        this.planId = planId;
        this.number = number;
        this.programmeId = programmeId;
        this.once = once;
        this.name = name;
        this.method = method;
        this.currency = currency;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.query = query;
        this.design = design;
        this.cost = cost;
    }

    /** Begins a plan; what it looks at and how many it takes is said step by step. */
    static Plan begin(UUID id, String number, NewPlan wanted, PlanningRule rule, Actor actor, Instant at) {
        Plan plan = new Plan(
                id,
                number,
                wanted.programmeId(),
                wanted.once(),
                wanted.name(),
                wanted.method().word(),
                wanted.currency(),
                at,
                actor.id(),
                PopulationQuery.everything(),
                rule.design(wanted.method()),
                rule.unitCost());
        plan.announce("plan_begun", actor, at, Map.of("method", wanted.method().word()));
        return plan;
    }

    /** Says which products it looks at. */
    void look(PopulationQuery wanted, Actor actor, Instant at) {
        require(PlanState.DRAFT);
        query = wanted;
        announce("plan_population_defined", actor, at, Map.of());
    }

    /** Says how the population is divided and how many are taken. */
    void design(Design wanted, @Nullable Long budget, Actor actor, Instant at) {
        require(PlanState.DRAFT);
        design = wanted.fit(method());
        budgetMinor = budget;
        announce("plan_designed", actor, at, Map.of("strata", design.strata()));
    }

    /** Binds it to a seed and tells the seed's hash; from here on its design is fixed. */
    void commit(byte[] sealed, byte[] sha256, Actor actor, Instant at) {
        require(PlanState.DRAFT);
        if (!isComplete()) {
            throw new RuleViolation(PlanRule.PLAN_INCOMPLETE);
        }
        seal = new PlanSeal(sealed, sha256, null);
        become(PlanState.COMMITTED);
        progress = PlanProgress.NONE.committed(at);
        announce("plan_committed", actor, at, Map.of("seed_sha256", hex(sha256)));
    }

    /** A long step begins; only one at a time. */
    void begin(PlanState step, UUID job) {
        requireNext(step);
        if (progress.running() != null) {
            throw new Conflict(PlanRule.PLAN_BUSY);
        }
        progress = progress.running(job);
    }

    /** The long step has ended, whether it came to something or not. */
    void stepEnded(UUID job) {
        if (job.equals(progress.running())) {
            progress = progress.running(null);
        }
    }

    void freeze(long population, byte[] sha256, int strata, Actor actor, Instant at) {
        requireNext(PlanState.FROZEN);
        become(PlanState.FROZEN);
        progress = progress.frozen(population, sha256, at);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("population", population);
        details.put("population_sha256", hex(sha256));
        details.put("strata", strata);
        announce("plan_frozen", actor, at, details);
    }

    void draw(int samples, Actor actor, Instant at) {
        requireNext(PlanState.DRAWN);
        become(PlanState.DRAWN);
        progress = progress.drawn(at);
        announce("plan_drawn", actor, at, Map.of("samples", samples));
    }

    /** The first of its samples was ordered. */
    void buy(Actor actor, Instant at) {
        become(PlanState.BUYING);
        announce("plan_buying", actor, at, Map.of());
    }

    /** Nothing waits to be bought any more: whoever wants to may now redo the draw. */
    void reveal(byte[] seed, Actor actor, Instant at) {
        become(PlanState.REVEALED);
        progress = progress.revealed(at);
        seal = new PlanSeal(seal.seedSealed(), seal.seedSha256(), seed);
        announce("plan_revealed", actor, at, Map.of("seed", hex(seed)));
    }

    void close(Actor actor, Instant at) {
        become(PlanState.CLOSED);
        progress = progress.ended(at, null);
        announce("plan_closed", actor, at, Map.of());
    }

    /**
     * Gives it up before anything is drawn. The seed is published at once, so that nobody can be thought to have tried seeds.
     *
     * @param seed null while there is none
     */
    void cancel(String reason, byte @Nullable [] seed, Actor actor, Instant at) {
        if (progress.running() != null) {
            throw new Conflict(PlanRule.PLAN_BUSY);
        }
        become(PlanState.CANCELLED);
        progress = progress.ended(at, reason);
        seal = new PlanSeal(seal.seedSealed(), seal.seedSha256(), seed);
        announce("plan_cancelled", actor, at, Map.of("reason", reason));
    }

    /** Whether everything that its method needs has been said. */
    boolean isComplete() {
        return switch (method()) {
            case LOT -> design.level() != null && design.aql() != null;
            case DQL -> design.dql() != null && design.dqlLimit() != null;
            case BUDGET -> budgetMinor != null;
            case FOLLOW_UP -> false;
        };
    }

    boolean isOfVersion(long seen) {
        return (version == null ? 0 : version) == seen;
    }

    UUID id() {
        return planId;
    }

    String number() {
        return number;
    }

    @Nullable
    UUID programmeId() {
        return programmeId;
    }

    PlanState state() {
        return PlanState.of(state);
    }

    PlanMethod method() {
        return PlanMethod.of(method);
    }

    PopulationQuery query() {
        return query;
    }

    Design design() {
        return design;
    }

    UnitCost cost() {
        return cost;
    }

    PlanProgress progress() {
        return progress;
    }

    PlanSeal seal() {
        return seal;
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    @Nullable
    Money budget() {
        return budgetMinor == null ? null : new Money(budgetMinor, currency());
    }

    private void requireNext(PlanState next) {
        if (!state().canBecome(next)) {
            throw new Conflict(PlanRule.PLAN_STEP_REFUSED);
        }
    }

    private void require(PlanState wanted) {
        if (state() != wanted) {
            throw new Conflict(PlanRule.PLAN_STEP_REFUSED);
        }
    }

    private void become(PlanState next) {
        requireNext(next);
        state = next.word();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private void announce(String verb, Actor actor, Instant at, Map<String, ?> details) {
        registerEvent(new InspectionEvent(verb, new Subject("sampling_plan", number), actor, at, details));
    }
}
