package io.touchstone.assessment.certificate;

import io.touchstone.assessment.certificate.CertificateView.Line;
import io.touchstone.assessment.certificate.CertificateView.Score;
import io.touchstone.assessment.result.AssessmentResult;
import io.touchstone.assessment.result.Results;
import io.touchstone.assessment.score.Totals;
import io.touchstone.identity.Accounts;
import io.touchstone.kernel.Fraction;
import io.touchstone.kernel.NotFound;
import io.touchstone.notice.PublicAddress;
import io.touchstone.rulebook.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the pages of certificates together; nothing in them is about a person but for staff. */
@Component
class CertificatePages {

    static final String PATH = "/certificates/";

    private final CertificateList list;
    private final Results results;
    private final PublicAddress address;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    CertificatePages(CertificateList list, Results results, PublicAddress address, Accounts accounts, JdbcClient jdbc) {
        this.list = list;
        this.results = results;
        this.address = address;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** As anybody sees it. */
    CertificateView view(String number) {
        CertificateRow row = row(number);
        return view(row, lines(row.id()).stream().map(Noted::line).toList());
    }

    /** With the names of those who acted. */
    CertificateView staffView(String number) {
        CertificateRow row = row(number);
        List<Noted> lines = lines(row.id());
        Map<String, String> names =
                accounts.displayNames(lines.stream().map(Noted::account).toList());
        return view(
                row,
                lines.stream()
                        .map(one -> one.by(names.getOrDefault(one.account(), one.account())))
                        .toList());
    }

    CertificateRow row(String number) {
        return list.find(number).orElseThrow(() -> new NotFound("certificate", number));
    }

    /** The scores of the first-level indicators, in the scheme's order. */
    static List<Score> scores(AssessmentResult result) {
        return result.firstLevel().stream()
                .map(one -> new Score(
                        one.indicator().code(),
                        one.indicator().name(),
                        one.score()
                                .map(score -> score.roundedDown(Totals.DECIMALS))
                                .orElse(null)))
                .toList();
    }

    private CertificateView view(CertificateRow row, List<Line> lines) {
        AssessmentResult result = results.find(row.assessment())
                .orElseThrow(() -> new IllegalStateException("no frozen assessment " + row.assessment()));
        Fraction total = result.total();
        return new CertificateView(
                row,
                address.of(PATH + row.number()),
                result.scheme().ref(),
                result.scheme().title(),
                result.scheme().notice(),
                result.band().name(),
                result.assessment().from(),
                result.assessment().to(),
                Totals.shown(total),
                scores(result),
                lines);
    }

    private List<Noted> lines(UUID certificate) {
        return jdbc.sql("select * from assessment_certificate_line where certificate_id = ? order by line_id")
                .param(certificate)
                .query((row, i) -> noted(row))
                .list();
    }

    private static Noted noted(ResultSet row) throws SQLException {
        String actor = row.getString("actor");
        String zh = row.getString("words_zh");
        return new Noted(
                actor.substring(actor.indexOf(':') + 1),
                new Line(
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        row.getString("reason"),
                        zh == null ? null : new Wording(zh, row.getString("words_en")),
                        row.getObject("stars_before", Integer.class),
                        row.getObject("stars_after", Integer.class),
                        row.getString("assessment"),
                        row.getString("reference"),
                        null));
    }

    /** A line with the account or part of the application that acted. */
    private record Noted(String account, Line line) {

        Line by(@Nullable String name) {
            return new Line(
                    line.at(),
                    line.kind(),
                    line.reason(),
                    line.words(),
                    line.starsBefore(),
                    line.starsAfter(),
                    line.assessment(),
                    line.reference(),
                    name);
        }
    }
}
