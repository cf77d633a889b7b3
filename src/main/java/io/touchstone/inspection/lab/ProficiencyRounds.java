package io.touchstone.inspection.lab;

import io.touchstone.inspection.InspectionEvent;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.kernel.Subject;
import io.touchstone.rulebook.Settings;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proficiency rounds: the same material under blind codes, scored against the robust middle of all (D15). Joins the caller’s transaction;
 * whether the actor may is the caller’s to ask.
 */
@Component
public class ProficiencyRounds {

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 10;

    private final RoundBook book;
    private final Labs labs;
    private final LabLetters letters;
    private final Settings settings;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    ProficiencyRounds(
            RoundBook book,
            Labs labs,
            LabLetters letters,
            Settings settings,
            Ids ids,
            ApplicationEventPublisher events) {
        this.book = book;
        this.labs = labs;
        this.letters = letters;
        this.settings = settings;
        this.ids = ids;
        this.events = events;
    }

    public ProficiencyRound get(String number) {
        return book.find(number).orElseThrow(() -> new NotFound("round", number));
    }

    /**
     * Invites laboratories to a round.
     *
     * @param once the same one sent twice makes one round
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ProficiencyRound open(
            UUID once, ProficiencyRound.NewRound round, List<String> labCodes, Actor actor, Instant at) {
        Optional<ProficiencyRound> before = book.findOnce(once);
        if (before.isPresent()) {
            return before.get();
        }
        List<String> invited = labCodes.stream().distinct().toList();
        int least = settings.at(VerificationTerms.KEY, at).roundLabsMin();
        if (invited.size() < least) {
            throw new RuleViolation(LabRule.ROUND_TOO_FEW_LABS, least);
        }
        UUID id = ids.next();
        book.add(id, once, round, actor, at);
        for (String code : invited) {
            UUID lab = labs.get(code).labId();
            String blind = blindCode();
            book.invite(id, lab, blind);
            letters.invited(lab, blind, round.dueOn().toString());
        }
        ProficiencyRound opened = book.findOnce(once).orElseThrow();
        tell("round_opened", opened, actor, at, Map.of("labs", invited, "item", round.itemCode()));
        return opened;
    }

    private String blindCode() {
        StringBuilder code = new StringBuilder("R");
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** A laboratory’s value, which it may change until the round is closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(
            ProficiencyRound.Own own, BigDecimal value, @Nullable BigDecimal uncertainty, Actor actor, Instant at) {
        ProficiencyRound round = demandOpen(own.round().roundId());
        book.enter(round.roundId(), own.value().labId(), value, uncertainty, actor, at);
        tell(
                "round_answered",
                round,
                actor,
                at,
                Map.of("blind_code", own.value().blindCode()));
    }

    /** Scores all values; nothing of it changes any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String number, long seen, Actor actor, Instant at) {
        ProficiencyRound round = demandOpen(get(number).roundId());
        List<ProficiencyRound.Value> given = book.values(round.roundId()).stream()
                .filter(one -> one.value() != null)
                .toList();
        int least = settings.at(VerificationTerms.KEY, at).roundLabsMin();
        if (given.size() < least) {
            throw new RuleViolation(LabRule.ROUND_TOO_FEW_LABS, least);
        }
        BigDecimal target = round.asked().targetSpread();
        RobustScores scores = RobustScores.of(
                        given.stream().map(ProficiencyRounds::number).toList(),
                        target == null ? null : target.doubleValue())
                .orElseThrow(() -> new RuleViolation(LabRule.ROUND_NO_SPREAD));
        if (!book.close(round.roundId(), seen, scores, actor, at)) {
            throw new Conflict(LabRule.LAB_CHANGED, number);
        }
        given.forEach(one -> book.score(round.roundId(), one.labId(), scores.z(number(one))));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("values", given.size());
        details.put("assigned", Double.toString(scores.mean()));
        details.put("spread", Double.toString(scores.spread()));
        tell("round_closed", round, actor, at, details);
    }

    private static double number(ProficiencyRound.Value value) {
        BigDecimal number = value.value();
        return number == null ? Double.NaN : number.doubleValue();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String number, long seen, String reason, Actor actor, Instant at) {
        ProficiencyRound round = demandOpen(get(number).roundId());
        if (!book.cancel(round.roundId(), seen, reason, actor, at)) {
            throw new Conflict(LabRule.LAB_CHANGED, number);
        }
        tell("round_cancelled", round, actor, at, Map.of("reason", reason));
    }

    private ProficiencyRound demandOpen(UUID id) {
        ProficiencyRound round = book.lock(id).orElseThrow();
        if (round.state() != ProficiencyRound.State.OPEN) {
            throw new Conflict(LabRule.ROUND_CLOSED, round.number());
        }
        return round;
    }

    private void tell(String verb, ProficiencyRound round, Actor actor, Instant at, Map<String, ?> details) {
        events.publishEvent(new InspectionEvent(verb, new Subject("round", round.number()), actor, at, details));
    }
}
