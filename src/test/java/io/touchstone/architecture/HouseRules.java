package io.touchstone.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rules of house 2 to 11 that byte code shows; a comment says why each is there. */
final class HouseRules {

    private HouseRules() {}

    /** Nobody calls a page: what a module offers others is its room 1. */
    static final ArchRule WEB_IS_HIDDEN = classes()
            .that()
            .resideInAPackage("..web..")
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .notBePublic();

    static final ArchRule CONTROLLERS_ARE_HIDDEN =
            classes().that().areMetaAnnotatedWith(Controller.class).should().notBePublic();

    /** Rows of a module are its own business; others ask its published interface. */
    static final ArchRule REPOSITORIES_ARE_HIDDEN = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .or()
            .areAssignableTo("org.springframework.data.repository.Repository")
            .should()
            .notBePublic();

    /** A name that says nothing hides a missing idea (house 6). */
    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*[.$](Base|Abstract)[A-Z]\\w*Service|.*(Manager|Helper|Utils?|Impl|Dto|DTO|Entity)")
            .orShould()
            .haveNameMatching(".*[.$]Base[A-Z]\\w*");

    static final ArchRule METHODS_SAY_SOMETHING = noMethods().should().haveName("process");

    /** A room is split by sub-domain, never by kind (house 2). */
    static final ArchRule PACKAGES_ARE_NOT_KINDS = noClasses()
            .should()
            .resideInAnyPackage(
                    "..dto..",
                    "..util..",
                    "..utils..",
                    "..mapper..",
                    "..impl..",
                    "..common..",
                    "..helper..",
                    "..service..",
                    "..entity..",
                    "..model..",
                    "..repository..",
                    "..controller..");

    /** Time, zone and ids enter at one place each (house 8); else a test cannot hold them still. */
    static final ArchRule TIME_AND_IDS_COME_FROM_OUTSIDE = noClasses().should().callCodeUnitWhere(asksTheMachine());

    /** Half a cent is nobody's money (house 8). */
    static final ArchRule MONEY_IS_WHOLE = noFields()
            .that()
            .haveNameMatching("(?i).*(amount|price|money|minor|deposit|fee|refund).*")
            .should()
            .haveRawType(BigDecimal.class)
            .orShould()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class);

    /** A transaction is what a desk decides (house 10). */
    static final ArchRule ONLY_DESKS_OPEN_TRANSACTIONS = noClasses()
            .that()
            .resideInAPackage("..web..")
            .or()
            .areAnnotatedWith(Repository.class)
            .or()
            .areMetaAnnotatedWith(Controller.class)
            .should(haveTransactions());

    static final ArchRule TRANSACTIONS_ARE_NOT_PRIVATE =
            methods().that().areAnnotatedWith(Transactional.class).should().notBePrivate();

    /** What a class needs stands in its constructor. */
    static final ArchRule NO_FIELD_INJECTION = fields().should().notBeAnnotatedWith(Autowired.class);

    /** NullMarked does not reach sub-packages, so each package says it. */
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes().should(resideInANullMarkedPackage());

    static final ArchRule NOTHING_IS_PRINTED_BY_EXCEPTIONS = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("printStackTrace"))
                    .and(target(owner(JavaClass.Predicates.assignableTo(Throwable.class)))));

    /** Only the embedded database starts programs (security check 3). */
    static final ArchRule NOTHING_STARTS_PROGRAMS = noClasses()
            .that()
            .resideOutsideOfPackage("io.touchstone.shell.database..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .orShould()
            .callMethod(Runtime.class, "exec", String.class);

    /**
     * Java's own serialisation runs code of whoever wrote the bytes (security check 9). Only sessions use it, and their
     * store takes no class that it does not know by name.
     */
    static final ArchRule NOTHING_IS_DESERIALISED = noClasses()
            .that()
            .haveNameNotMatching("io\\.touchstone\\.identity\\.domain\\.SessionStore.*")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(java.io.ObjectInputStream.class);

    private static DescribedPredicate<JavaCall<?>> asksTheMachine() {
        Set<String> methods = Set.of(
                "java.lang.System.currentTimeMillis",
                "java.time.ZoneId.systemDefault",
                "java.time.Clock.systemDefaultZone",
                "java.util.Calendar.getInstance");
        return DescribedPredicate.describe(
                "ask the machine for time, zone or id",
                call -> methods.contains(call.getTargetOwner().getName() + "." + call.getName())
                        || isNowWithoutClock(call)
                        || isDateOfNow(call)
                        || isRandomIdOutsideKernel(call));
    }

    private static boolean isNowWithoutClock(JavaCall<?> call) {
        return call.getName().equals("now")
                && call.getTargetOwner().getPackageName().startsWith("java.time")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
    }

    private static boolean isDateOfNow(JavaCall<?> call) {
        return call.getName().equals("<init>")
                && call.getTargetOwner().getName().equals("java.util.Date")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    private static boolean isRandomIdOutsideKernel(JavaCall<?> call) {
        return call.getName().equals("randomUUID")
                && call.getTargetOwner().isEquivalentTo(UUID.class)
                && !resideInAnyPackage("io.touchstone.kernel").test(call.getOriginOwner());
    }

    private static ArchCondition<JavaClass> haveTransactions() {
        return new ArchCondition<>("have @Transactional") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean found = type.isAnnotatedWith(Transactional.class)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class));
                events.add(new SimpleConditionEvent(type, found, type.getName() + " opens a transaction"));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " is not @NullMarked (" + type.getSimpleName() + ")"));
            }
        };
    }
}
