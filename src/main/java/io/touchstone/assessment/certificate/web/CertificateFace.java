package io.touchstone.assessment.certificate.web;

import io.touchstone.assessment.certificate.CertificateChangeDesk;
import io.touchstone.assessment.certificate.CertificateProposal;
import io.touchstone.assessment.certificate.CertificateProposal.Kind;
import io.touchstone.assessment.certificate.CertificateView;
import org.springframework.ui.Model;

/** What the console's page of a certificate needs, shown anew or once more with faults. */
final class CertificateFace {

    static final String VIEW = "assessment/certificate-show";

    private CertificateFace() {}

    static void fill(Model model, CertificateView view, CertificateChangeDesk changes) {
        model.addAttribute("view", view);
        model.addAttribute("waiting", changes.waiting(view.row().id()).orElse(null));
        model.addAttribute("kinds", Kind.of(view.row().state()));
        model.addAttribute("reasons", CertificateProposal.REASONS);
    }
}
