package io.touchstone.assessment.certificate.web;

import io.touchstone.assessment.certificate.CertificateFilter;
import io.touchstone.assessment.certificate.CertificateSeal;
import io.touchstone.assessment.certificate.CertificateView;
import io.touchstone.assessment.certificate.CertificateView.Score;
import io.touchstone.assessment.certificate.PublicCertificates;
import io.touchstone.export.QrCode;
import io.touchstone.shell.KeysetRequest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Certificates for everybody, without signing in: search, page, paper and the drawings on it. */
@Controller
@RequestMapping(PublicCertificateController.PATH)
class PublicCertificateController {

    static final String PATH = "/certificates";

    private static final int HUNDRED = 100;

    private final PublicCertificates certificates;
    private final MessageSource messages;

    PublicCertificateController(PublicCertificates certificates, MessageSource messages) {
        this.certificates = certificates;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> chosen, KeysetRequest request, Model model) {
        CertificateFilter filter = CertificateFilter.of(chosen);
        CertificateFilter open = CertificateFilter.PUBLIC_VIEWS.contains(filter.view())
                ? filter
                : new CertificateFilter("", filter.stars(), filter.q());
        model.addAttribute("filter", open);
        model.addAttribute("views", CertificateFilter.PUBLIC_VIEWS);
        model.addAttribute("grades", CertificateFilter.STARS);
        model.addAttribute("page", certificates.list(open, request.cursor(), request.limit()));
        return "assessment/certificate-public-list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("view", certificates.view(number));
        return "assessment/certificate-public";
    }

    /** As it is printed from the browser. */
    @GetMapping("/{number}/paper")
    String paper(@PathVariable String number, Model model) {
        model.addAttribute("view", certificates.view(number));
        return "assessment/certificate-paper";
    }

    /** @param language {@code en} or {@code zh-CN}; the reader's when absent */
    @GetMapping("/{number}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String number, @RequestParam(defaultValue = "") String language, Locale reader) {
        Locale locale =
                switch (language) {
                    case "en" -> Locale.ENGLISH;
                    case "zh-CN" -> Locale.SIMPLIFIED_CHINESE;
                    default -> reader;
                };
        byte[] pdf = certificates.pdf(number, locale);
        String name = number + "." + ("zh".equals(locale.getLanguage()) ? "zh-CN" : "en") + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf);
    }

    @GetMapping("/{number}/qr.svg")
    ResponseEntity<byte[]> qr(@PathVariable String number) {
        String address = certificates.view(number).address();
        return SvgAnswer.of(QrCode.of(address).svg(address));
    }

    @GetMapping("/{number}/seal.svg")
    ResponseEntity<byte[]> seal(@PathVariable String number, Locale locale) {
        certificates.row(number);
        String words = messages.getMessage("certificate.seal", null, locale);
        return SvgAnswer.of(CertificateSeal.of(words).svg(words));
    }

    /** The scores of the first-level indicators, for the chart. */
    @GetMapping("/{number}/scores.json")
    @ResponseBody
    Map<String, Object> scores(@PathVariable String number, Locale locale) {
        CertificateView view = certificates.view(number);
        List<BigDecimal> data = view.scores().stream()
                .map(one -> one.score() == null ? BigDecimal.ZERO : one.score())
                .toList();
        Map<String, Object> chart = new HashMap<>();
        chart.put("type", "bar");
        chart.put("labels", view.scores().stream().map(Score::code).toList());
        chart.put(
                "series",
                List.of(Map.of("name", messages.getMessage("certificate.score", null, locale), "data", data)));
        chart.put("min", 0);
        chart.put("max", HUNDRED);
        return chart;
    }
}
