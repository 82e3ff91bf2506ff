package org.suividepenses.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suividepenses.identity.Anyone;
import org.suividepenses.identity.Requires;
import org.suividepenses.identity.SignedIn;

class HouseRulesTest {
    private static final String[] MODULES_WITH_MONEY = {
        "org.suividepenses.kernel..",
        "org.suividepenses.audit..",
        "org.suividepenses.identity..",
        "org.suividepenses.organisation..",
        "org.suividepenses.budget..",
        "org.suividepenses.report..",
        "org.suividepenses.operation..",
        "org.suividepenses.exchange..",
    };
    /** Disposable files under names of chance, and tuning of Lucene in megabytes. */
    private static final String INDEX = "org.suividepenses.operation.internal.index..";

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    @Test
    void onlyCommandsWriteToTheTerminal() {
        check(noClasses().that().resideOutsideOfPackages("..cli..").should(GeneralCodingRules.ACCESS_STANDARD_STREAMS));
    }

    @Test
    void logsGoThroughSlf4j() {
        check(GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
    }

    @Test
    void datesAreThoseOfJavaTime() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.suividepenses.organisation.Currencies") // ICU asks for a Date
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        java.util.Date.class,
                        java.util.Calendar.class,
                        java.util.TimeZone.class,
                        java.text.DateFormat.class,
                        java.sql.Date.class,
                        java.sql.Timestamp.class));
    }

    @Test
    void noAmountIsAFloatingPointNumber() {
        check(noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(MODULES_WITH_MONEY)
                .and()
                .haveNameNotMatching("[A-Z_]+_MB")
                .should()
                .haveRawType(floating()));
        check(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(MODULES_WITH_MONEY)
                .should()
                .haveRawReturnType(floating()));
        check(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(MODULES_WITH_MONEY)
                .should()
                .haveRawParameterTypes(DescribedPredicate.anyElementThat(floating())));
    }

    @Test
    void collaboratorsComeThroughTheConstructor() {
        check(GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
    }

    @Test
    void fieldsOfServicesDoNotChange() {
        check(fields().that()
                .areDeclaredInClassesThat(isBean())
                .and()
                .areNotStatic()
                .should()
                .beFinal());
    }

    @Test
    void controllersAreSeenByNoOtherPackage() {
        check(classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("..web.."));
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        check(methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(beAnnotatedWith(Requires.class)
                        .or(beAnnotatedWith(SignedIn.class))
                        .or(beAnnotatedWith(Anyone.class))));
    }

    @Test
    void timeIdsAndChanceComeFromThePlatform() {
        DescribedPredicate<JavaClass> source = DescribedPredicate.describe(
                "time and chance of the process",
                type -> type.getFullName().startsWith("java.time.") || type.isAssignableTo(java.util.Random.class));
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages("org.suividepenses.platform..", "..cli..", INDEX)
                .should(callWithoutArguments("now", source))
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone")
                .orShould()
                .callConstructor(java.util.Random.class)
                .orShould()
                .callConstructor(java.security.SecureRandom.class);
        check(rule);
    }

    @Test
    void onlyRepositoriesSpeakSql() {
        check(classes()
                .that()
                .resideOutsideOfPackage("org.suividepenses.platform..")
                .and()
                .haveNameNotMatching(".*\\$.*")
                .and(call(DSLContext.class))
                .should()
                .haveSimpleNameEndingWith("Repository")
                .orShould()
                .haveSimpleNameEndingWith("Store")
                .andShould()
                .resideInAPackage("..internal.."));
    }

    @Test
    void everyCsvIsWrittenInOneDialect() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.suividepenses.platform.table.CsvDialect")
                .should()
                .callMethod(CsvWriter.class, "builder"));
    }

    @Test
    void namesAreTheWordsOfTheDomain() {
        check(noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|DTO|VO)"));
    }

    @Test
    void everyPackageIsNullMarked() {
        check(classes().should(new ArchCondition<>("be in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, type.getPackage().isAnnotatedWith(NullMarked.class), type.getPackageName()));
            }
        }));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(ProductionCode.CLASSES);
    }

    private static DescribedPredicate<JavaClass> floating() {
        return DescribedPredicate.describe("floating point", type -> FLOATING.contains(type.getName()));
    }

    private static DescribedPredicate<JavaClass> isBean() {
        return DescribedPredicate.describe(
                "a Spring bean",
                type -> type.isMetaAnnotatedWith(org.springframework.stereotype.Component.class)
                        && !type.isMetaAnnotatedWith(
                                org.springframework.boot.context.properties.ConfigurationProperties.class));
    }

    private static DescribedPredicate<JavaClass> call(Class<?> target) {
        return DescribedPredicate.describe(
                "call " + target.getSimpleName(),
                type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(target)));
    }

    private static ArchCondition<JavaClass> callWithoutArguments(String name, DescribedPredicate<JavaClass> owner) {
        return new ArchCondition<>("call " + name + "() without a clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTarget().getName().equals(name)
                                && call.getTarget().getRawParameterTypes().isEmpty()
                                && owner.test(call.getTargetOwner()))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
            }
        };
    }
}
