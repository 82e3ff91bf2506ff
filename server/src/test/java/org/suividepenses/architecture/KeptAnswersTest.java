package org.suividepenses.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.multipart.MultipartFile;
import org.suividepenses.platform.web.AnswerNotKept;

/** Of which requests the first answer is kept for the same key, and of which it must not be. */
class KeptAnswersTest {

    private static final Set<Propagation> ANOTHER_CONNECTION = Set.of(Propagation.REQUIRES_NEW, Propagation.NEVER);
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token)");

    @Test
    void noneOfARequestThatNeedsASecondConnection() {
        Set<JavaCodeUnit> needing = needingAnotherConnection();
        check(post().and(describe("work in a transaction of their own", needing::contains)));
    }

    @Test
    void noneOfAFile() {
        check(post().and(describe("take a file", KeptAnswersTest::takesFile)));
    }

    @Test
    void noneOfASecret() {
        check(post().and(describe("take or give a secret", KeptAnswersTest::holdsSecret)));
    }

    /** A body with a secret deep within. */
    private record Outer(List<Middle> middles) {}

    private record Middle(Inner[] inner) {}

    private record Inner(String password) {}

    @SuppressWarnings("unused")
    private static void takesSecret(@RequestBody Outer outer) {}

    @Test
    void aSecretIsFoundHoweverDeepItLies() {
        JavaMethod method = new ClassFileImporter()
                .importClasses(KeptAnswersTest.class, Outer.class, Middle.class, Inner.class)
                .get(KeptAnswersTest.class)
                .getMethod("takesSecret", Outer.class);
        assertThat(holdsSecret(method)).isTrue();
    }

    @Test
    void onlyOfPostsItIsSaidThatNoneIsKept() {
        methods()
                .that()
                .areAnnotatedWith(AnswerNotKept.class)
                .should(beAnnotatedWith(PostMapping.class))
                .check(ProductionCode.CLASSES);
    }

    /** What is said by a template is not seen above: jobs report so, from threads of their own. */
    @Test
    void onlyJobsBeginTransactionsApartByATemplate() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.suividepenses.exchange.internal.JobProgress")
                .should()
                .callMethod(TransactionTemplate.class, "setPropagationBehavior", int.class)
                .check(ProductionCode.CLASSES);
    }

    private static DescribedPredicate<JavaMethod> post() {
        return describe("answer a POST", method -> method.isAnnotatedWith(PostMapping.class));
    }

    private static DescribedPredicate<JavaMethod> describe(
            String what, java.util.function.Predicate<JavaMethod> predicate) {
        return DescribedPredicate.describe(what, predicate);
    }

    /** The rule must be about something: it fails when nothing is of that kind any more. */
    private static void check(DescribedPredicate<? super JavaMethod> kind) {
        ArchRule rule = methods().that(kind).should(beAnnotatedWith(AnswerNotKept.class));
        rule.allowEmptyShould(false).check(ProductionCode.CLASSES);
    }

    private static boolean takesFile(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(MultipartFile.class))
                || method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTarget().getName().equals("getInputStream"));
    }

    private static boolean holdsSecret(JavaMethod method) {
        Stream<JavaClass> bodies = method.getParameters().stream()
                .filter(parameter -> parameter.isAnnotatedWith(RequestBody.class))
                .map(JavaParameter::getRawType);
        Stream<JavaClass> answers = method.getReturnType().getAllInvolvedRawTypes().stream();
        return partsOf(Stream.concat(bodies, answers)).stream()
                .flatMap(type -> type.getFields().stream())
                .anyMatch(field -> SECRET.matcher(field.getName()).matches());
    }

    /** Our own among some types, and those of which they are made, however deep. */
    private static Set<JavaClass> partsOf(Stream<JavaClass> types) {
        Deque<JavaClass> unseen = types.collect(Collectors.toCollection(ArrayDeque::new));
        Set<JavaClass> found = new HashSet<>();
        while (!unseen.isEmpty()) {
            JavaClass next = unseen.pop();
            if (next.getPackageName().startsWith("org.suividepenses") && found.add(next)) {
                next.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                        .map(KeptAnswersTest::element)
                        .forEach(unseen::add);
            }
        }
        return found;
    }

    private static JavaClass element(JavaClass type) {
        return type.isArray() ? type.getBaseComponentType() : type;
    }

    /** Whatever comes to it, by whatever it calls, also from a lambda and behind an interface. */
    private static Set<JavaCodeUnit> needingAnotherConnection() {
        Deque<JavaCodeUnit> unseen = ProductionCode.CLASSES.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> needsAnotherConnection(unit) || needsAnotherConnection(unit.getOwner()))
                .collect(Collectors.toCollection(ArrayDeque::new));
        Set<JavaCodeUnit> found = new HashSet<>();
        while (!unseen.isEmpty()) {
            JavaCodeUnit next = unseen.pop();
            if (found.add(next)) {
                declarations(next)
                        .flatMap(unit -> unit.getAccessesToSelf().stream())
                        .map(JavaAccess::getOrigin)
                        .forEach(unseen::add);
            }
        }
        return found;
    }

    /** Under which it may be called: its own, and those of what its class extends and implements. */
    private static Stream<JavaCodeUnit> declarations(JavaCodeUnit unit) {
        String[] parameters =
                unit.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        JavaClass owner = unit.getOwner();
        return Stream.concat(
                Stream.of(unit),
                Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                        .flatMap(type -> type.tryGetMethod(unit.getName(), parameters).stream()));
    }

    private static boolean needsAnotherConnection(CanBeAnnotated code) {
        return code.isAnnotatedWith(Transactional.class) && ANOTHER_CONNECTION.contains(propagation(code));
    }

    private static Propagation propagation(CanBeAnnotated code) {
        Transactional transactional = code instanceof JavaClass type
                ? type.getAnnotationOfType(Transactional.class)
                : ((JavaCodeUnit) code).getAnnotationOfType(Transactional.class);
        return transactional.propagation();
    }
}
