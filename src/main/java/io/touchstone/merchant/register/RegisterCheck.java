package io.touchstone.merchant.register;

import io.touchstone.kernel.PlatformTime;
import io.touchstone.merchant.application.MachineCheck;
import io.touchstone.merchant.application.SubmittedApplication;
import io.touchstone.merchant.register.RegisterComparison.Gap;
import io.touchstone.merchant.register.RegistryAnswer.Unavailable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Compares the papers of an application, and the company's own code, with the public registers. */
@Component
@Order(20)
class RegisterCheck implements MachineCheck {

    private static final String CODE = "register";
    private static final String COMPANY = "company";

    private final Registries registries;
    private final PlatformTime time;

    RegisterCheck(Registries registries, PlatformTime time) {
        this.registries = registries;
        this.time = time;
    }

    private record Question(String target, Register register, RegisterComparison.Read read) {

        String key() {
            return register.key(read.number());
        }
    }

    @Override
    public List<Finding> run(SubmittedApplication application) {
        LocalDate today = time.day(application.submittedAt());
        Map<Register, List<Question>> questions = questions(application).stream()
                .collect(Collectors.groupingBy(Question::register, TreeMap::new, Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        questions.forEach((register, asked) -> {
            Set<String> keys = asked.stream().map(Question::key).collect(Collectors.toSet());
            Registries.Said said = registries.ask(register, keys);
            asked.forEach(question -> findings.addAll(findings(question, said, today)));
        });
        return findings;
    }

    private static List<Question> questions(SubmittedApplication application) {
        List<Question> questions = new ArrayList<>();
        SubmittedApplication.Company company = application.company();
        if (company.uscc() != null) {
            var read = new RegisterComparison.Read(company.uscc(), company.name(), company.licenceValidUntil(), null);
            questions.add(new Question(COMPANY, Register.BUSINESS, read));
        }
        for (SubmittedApplication.Paper paper : application.papers()) {
            String number = paper.number();
            if (number != null) {
                Register.of(paper.type())
                        .ifPresent(register -> questions.add(new Question(
                                "document:" + paper.documentId(),
                                register,
                                new RegisterComparison.Read(number, paper.holder(), paper.validUntil(), null))));
            }
        }
        return questions;
    }

    /** One finding a difference, so that each can be gone over by itself. */
    private static List<Finding> findings(Question question, Registries.Said said, LocalDate today) {
        RegistryAnswer answer = said.about(question.key());
        if (answer instanceof Unavailable unavailable) {
            Map<String, String> why = Map.of("why", unavailable.why());
            return List.of(new Finding(CODE, question.target(), Outcome.UNKNOWN, why));
        }
        List<Gap> gaps = RegisterComparison.of(question.read(), answer, today);
        if (gaps.isEmpty()) {
            Map<String, String> source = Map.of("source", said.source());
            return List.of(new Finding(CODE, question.target(), Outcome.PASS, source));
        }
        return gaps.stream().map(gap -> warning(question, gap)).toList();
    }

    /** The names sort in the order in which the text uses them, also where JSON is kept sorted by length. */
    private static Finding warning(Question question, Gap gap) {
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("typed", gap.expected());
        evidence.put("register", gap.found());
        String code = CODE + "-" + gap.field().word().replace('_', '-');
        return new Finding(code, question.target(), Outcome.WARNING, evidence);
    }
}
