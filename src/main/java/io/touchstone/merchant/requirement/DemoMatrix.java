package io.touchstone.merchant.requirement;

import io.touchstone.kernel.Actor;
import io.touchstone.merchant.requirement.MatrixRow.Claim;
import io.touchstone.merchant.requirement.MatrixRow.Scope;
import io.touchstone.shell.RunMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds to the demo's matrix what the demo's own categories ask for: food, appliances, children's goods (A8). */
@Component
class DemoMatrix implements ApplicationRunner {

    private static final Actor DEMO = Actor.system("demo-matrix");
    private static final List<DocumentField> LICENCE =
            List.of(DocumentField.NUMBER, DocumentField.HOLDER, DocumentField.SCOPE, DocumentField.VALID_UNTIL);
    private static final List<DocumentField> CERTIFICATE =
            List.of(DocumentField.NUMBER, DocumentField.HOLDER, DocumentField.STANDARD_NO, DocumentField.VALID_UNTIL);
    private static final List<DocumentField> REPORT =
            List.of(DocumentField.NUMBER, DocumentField.ISSUER, DocumentField.STANDARD_NO, DocumentField.ISSUED_ON);

    private static final String CCC_ZH = "目录内产品须取得强制性产品认证证书方可销售。";
    private static final String CCC_EN = "Goods of the catalogue are certified before they are sold.";

    private final RunMode mode;
    private final MatrixRows matrix;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoMatrix(
            RunMode mode,
            MatrixRows matrix,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.mode = mode;
        this.matrix = matrix;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (mode.isDemo()) {
            transaction.executeWithoutResult(status -> {
                if (matrix.versions().size() == 1) {
                    publish(clock.instant());
                }
            });
        }
    }

    private void publish(Instant now) {
        int version = matrix.copyNewest(DEMO.id(), now);
        add(
                version,
                "40",
                DocumentType.FOOD_TRADING_LICENCE,
                true,
                LICENCE,
                "经营食品须取得食品经营许可（《食品安全法》第六十二条）。",
                "A licence to trade in food (FSL art. 62).");
        add(
                version,
                "40",
                DocumentType.FOOD_PRODUCTION_LICENCE,
                false,
                LICENCE,
                "自产食品须提交生产许可证。",
                "For food that the shop makes itself.");
        add(version, "3010", DocumentType.CCC_CERTIFICATE, true, CERTIFICATE, CCC_ZH, CCC_EN);
        add(version, "3030", DocumentType.CCC_CERTIFICATE, true, CERTIFICATE, CCC_ZH, CCC_EN);
        add(
                version,
                "3030",
                DocumentType.TEST_REPORT,
                true,
                REPORT,
                "小家电须符合 RoHS 限量；接触食品的部件须符合食品接触材料标准。",
                "RoHS limits, and the food-contact standard for parts that touch food.");
        add(version, "5010", DocumentType.CCC_CERTIFICATE, true, CERTIFICATE, CCC_ZH, CCC_EN);
        add(version, "5020", DocumentType.CCC_CERTIFICATE, true, CERTIFICATE, CCC_ZH, CCC_EN);
        add(
                version,
                "1010",
                DocumentType.TEST_REPORT,
                false,
                REPORT,
                "儿童家具须提交 GB 28007 检测报告。",
                "For children’s furniture: a report on GB 28007.");
        add(
                version,
                "1030",
                DocumentType.INDUSTRIAL_PRODUCTION_LICENCE,
                false,
                LICENCE,
                "自产食品用塑料、纸制品等发证产品须提交。",
                "For licensed goods that the shop makes itself.");
        matrix.publish(version, now, "Demo", DEMO.id(), now);
        events.publishEvent(MatrixEvent.of("published", version, DEMO, now, Map.of("source", "Demo")));
    }

    private void add(
            int version,
            String category,
            DocumentType type,
            boolean required,
            List<DocumentField> fields,
            String zh,
            String en) {
        matrix.add(version, new Scope(category, null, null, null, null), new Claim(type, required, fields, zh, en));
    }
}
