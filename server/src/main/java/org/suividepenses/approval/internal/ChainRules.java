package org.suividepenses.approval.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suividepenses.approval.ChainDetails;
import org.suividepenses.approval.ChainStep;
import org.suividepenses.approval.Signer;
import org.suividepenses.identity.People;
import org.suividepenses.identity.Permission;
import org.suividepenses.identity.Role;
import org.suividepenses.identity.User;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.WrittenText;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.Units;

/** What a chain must be. */
@Component
public class ChainRules {

    private final Units units;
    private final Categories categories;
    private final People people;

    ChainRules(Units units, Categories categories, People people) {
        this.units = units;
        this.categories = categories;
        this.people = people;
    }

    /**
     * @param others how many chains there are already
     * @param problems what is known to be wrong, to which is added
     * @throws org.suividepenses.kernel.ProblemException VALIDATION naming every field that cannot be accepted
     */
    public void check(ChainDetails details, int others, FieldProblems problems) {
        WrittenText.checkRequired("/name", details.name(), ChainDetails.NAME_LENGTH, problems);
        UUID unit = details.unitId();
        if (unit != null && units.find(List.of(unit)).isEmpty()) {
            problems.add("/unitId", "reference.unknown");
        }
        UUID category = details.categoryId();
        if (category != null && categories.find(List.of(category)).isEmpty()) {
            problems.add("/categoryId", "reference.unknown");
        }
        if (details.fromAmount() < 0) {
            problems.add("/fromAmount", "approval.amount-negative");
        }
        if (others >= ChainRepository.LIMIT) {
            problems.add("/name", "approval.too-many-chains", ChainRepository.LIMIT);
        }
        steps(details.steps(), problems);
        problems.refuseIfAny();
    }

    private void steps(List<ChainStep> steps, FieldProblems problems) {
        if (steps.isEmpty()) {
            problems.add("/steps", "field.required");
        }
        if (steps.size() > ChainDetails.STEP_LIMIT) {
            problems.add("/steps", "approval.too-many-steps", ChainDetails.STEP_LIMIT);
        }
        Set<UUID> named = steps.stream()
                .flatMap(step -> step.signers().stream())
                .map(Signer::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, User> found = people.find(named);
        for (int at = 0; at < steps.size(); at++) {
            step("/steps/" + at, steps.get(at), found, problems);
        }
    }

    private static void step(String pointer, ChainStep step, Map<UUID, User> people, FieldProblems problems) {
        WrittenText.checkRequired(pointer + "/label", step.label(), ChainDetails.NAME_LENGTH, problems);
        List<Signer> signers = step.signers();
        if (signers.isEmpty()) {
            problems.add(pointer + "/signers", "field.required");
        }
        if (signers.size() > ChainDetails.SIGNER_LIMIT) {
            problems.add(pointer + "/signers", "approval.too-many-signers", ChainDetails.SIGNER_LIMIT);
        }
        for (int nth = 0; nth < signers.size(); nth++) {
            Role role = signers.get(nth).role();
            UUID person = signers.get(nth).person();
            if (role != null && !role.permissions().contains(Permission.OPERATION_APPROVE)) {
                problems.add(pointer + "/signers/" + nth + "/role", "approval.role-approves-not");
            }
            User user = person == null ? null : people.get(person);
            if (person != null && (user == null || !Signatories.mayApprove(user))) {
                problems.add(pointer + "/signers/" + nth + "/personId", "approval.person-approves-not");
            }
        }
    }
}
