package io.touchstone.deposit.approval;

import static io.touchstone.deposit.fund.MoneyFixture.NOW;
import static io.touchstone.deposit.fund.MoneyFixture.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstone.deposit.fund.MoneyFixture;
import io.touchstone.deposit.ledger.AccountPurpose;
import io.touchstone.export.ExportSource;
import io.touchstone.export.TableExport;
import io.touchstone.kernel.Actor;
import io.touchstone.kernel.Conflict;
import io.touchstone.kernel.Ids;
import io.touchstone.kernel.NotFound;
import io.touchstone.kernel.RuleViolation;
import io.touchstone.support.TouchstoneTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

@TouchstoneTest
class ProposalsTests {

    private static final Actor ONE = new Actor(Actor.Kind.STAFF, "one");
    private static final Actor OTHER = new Actor(Actor.Kind.STAFF, "other");

    @Autowired
    private Proposals proposals;

    @Autowired
    private WaitingProposals waiting;

    @Autowired
    private List<ExportSource> exports;

    private MoneyFixture money;

    @Autowired
    void makeFixture(AutowireCapableBeanFactory beans) {
        money = beans.createBean(MoneyFixture.class);
    }

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void areCarriedOutOnceWhenTenPeopleAllowThemAtOnce() throws Exception {
        UUID id = ask();
        long before = money.balance(AccountPurpose.FUND);
        List<Callable<Boolean>> people = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Actor person = new Actor(Actor.Kind.STAFF, "person-" + i);
            people.add(() -> {
                money.run(() -> proposals.allow(id, person, NOW));
                return true;
            });
        }

        int allowed = 0;
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            for (Future<Boolean> one : threads.invokeAll(people)) {
                try {
                    allowed += one.get() ? 1 : 0;
                } catch (ExecutionException late) {
                    assertThat(late).hasCauseInstanceOf(Conflict.class);
                }
            }
        } finally {
            threads.shutdown();
        }

        assertThat(allowed).isEqualTo(1);
        assertThat(money.balance(AccountPurpose.FUND) - before).isEqualTo(1_000);
    }

    @Test
    void areNotDecidedByWhoeverAskedNotEvenInTheDatabase() {
        UUID id = ask();

        assertThatThrownBy(() -> money.run(() -> proposals.allow(id, ONE, NOW))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> money.run(() -> proposals.refuse(id, "no", ONE, NOW)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> jdbc.update(
                        "update deposit_proposal set state = 'allowed', decided_at = now(), decided_by = asked_by"
                                + " where proposal_id = ?",
                        id))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void areDecidedOnceAndNeverRewritten() {
        UUID id = ask();
        money.run(() -> proposals.refuse(id, "no", OTHER, NOW));

        assertThatThrownBy(() -> money.run(() -> proposals.allow(id, OTHER, NOW)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> jdbc.update("update deposit_proposal set note = 'x' where proposal_id = ?", id))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from deposit_proposal where proposal_id = ?", id))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> money.run(() -> proposals.allow(ids.next(), OTHER, NOW)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void areAskedOnceForAFormSentTwiceAndRefusedForAnother() {
        UUID id = ask();

        money.run(() -> proposals.ask(proposal(id, ProposalKind.FUND_FILL, Map.of(), ONE)));
        assertThatThrownBy(() -> money.run(() -> proposals.ask(proposal(id, ProposalKind.FUND_FILL, Map.of(), OTHER))))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> money.run(() -> proposals.ask(proposal(id, ProposalKind.WRITE_OFF, Map.of(), ONE))))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() ->
                        money.run(() -> proposals.ask(proposal(id, ProposalKind.FUND_FILL, Map.of("a", "b"), ONE))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void waitOnTheFinanceDesk() {
        long before = waiting.waiting(NOW).count();
        UUID id = ask();

        assertThat(waiting.waiting(NOW).count()).isEqualTo(before + 1);
        assertThat(waiting.waiting(1_000)).anyMatch(one -> one.path().endsWith(id.toString()));
    }

    @Test
    void missNothingTheirKindNeeds() {
        Proposal bare = new Proposal(
                ids.next(),
                ProposalKind.TERM,
                null,
                null,
                null,
                Map.of(),
                "so",
                NOW,
                ONE.toString(),
                Proposal.State.WAITING,
                null,
                null,
                null);

        assertThat(bare.asker()).isEqualTo(ONE);
        assertThatThrownBy(() -> bare.demand("x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(bare::demandAmount).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(bare::demandMerchant).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(bare::demandCase).isInstanceOf(IllegalStateException.class);
    }

    /** The queries of this part's exports, with every filter they know. */
    @Test
    void canBeExportedAsFilteredAndSoCanTheOtherLists() {
        ask();
        Map<String, Map<String, String>> filters = Map.of(
                "deposit-approvals", Map.of("state", "waiting", "kind", "fund_fill", "merchant", "m"),
                "deposit-fund", Map.of("purpose", "advance", "merchant", "m", "order", "o"),
                "deposit-receivables", Map.of("state", "open", "kind", "fine", "merchant", "m"),
                "deposit-fines", Map.of("merchant", "m"),
                "deposit-terms", Map.of("state", "in_force", "trigger", "risk", "merchant", "m"));
        filters.forEach((name, filter) -> {
            ExportSource source = exports.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            for (TableExport table : List.of(source.table(Map.of()), source.table(filter))) {
                List<String> columns = new NamedParameterJdbcTemplate(jdbc)
                        .query("select * from (" + table.sql() + ") x limit 0", table.parameters(), rows -> {
                            List<String> names = new ArrayList<>();
                            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                                names.add(rows.getMetaData().getColumnName(i));
                            }
                            return names;
                        });
                assertThat(columns)
                        .containsExactlyInAnyOrderElementsOf(table.columns().stream()
                                .map(column -> column.name())
                                .toList());
            }
        });
    }

    private UUID ask() {
        UUID id = ids.next();
        money.run(() -> proposals.ask(proposal(id, ProposalKind.FUND_FILL, Map.of(), ONE)));
        return id;
    }

    private static NewProposal proposal(UUID id, ProposalKind kind, Map<String, String> content, Actor by) {
        return new NewProposal(id, kind, null, null, money(1_000), content, "so", NOW, by);
    }
}
