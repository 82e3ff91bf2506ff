package org.suividepenses.approval.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.approval.ChainDetails;
import org.suividepenses.approval.ChainStep;
import org.suividepenses.approval.Signer;
import org.suividepenses.approval.SignerKind;
import org.suividepenses.identity.Role;
import org.suividepenses.kernel.FieldProblems;
import org.suividepenses.kernel.ProblemException;

/** What a client says of a chain; its fields are those of {@link ChainView}. */
record ChainBody(
        @Nullable String name,
        @Nullable UUID unitId,
        @Nullable UUID categoryId,
        @Nullable String fromAmount,
        @Nullable List<@Nullable StepBody> steps,
        @Nullable Boolean active) {

    record StepBody(
            @Nullable String label,
            @Nullable Boolean all,
            @Nullable List<@Nullable SignerBody> signers) {}

    record SignerBody(
            @Nullable SignerKind kind,
            @Nullable Role role,
            @Nullable UUID personId) {}

    /** Stands for a step that cannot be read, and is found fault with no more. */
    private static final ChainStep UNREADABLE = new ChainStep("?", false, List.of(Signer.ANYONE));

    /** @param problems is given every field that cannot be read; something that is right stands in its place */
    ChainDetails details(Currency base, FieldProblems problems) {
        List<ChainStep> read = new ArrayList<>();
        for (int at = 0; at < (steps == null ? 0 : steps.size()); at++) {
            StepBody step = Objects.requireNonNull(steps).get(at);
            if (step == null) {
                problems.add("/steps/" + at, "field.required");
                read.add(UNREADABLE);
            } else {
                read.add(new ChainStep(
                        line(step.label()),
                        Boolean.TRUE.equals(step.all()),
                        signers("/steps/" + at + "/signers", step.signers(), problems)));
            }
        }
        return new ChainDetails(
                line(name),
                unitId,
                categoryId,
                fromAmount == null ? 0 : amount(fromAmount, base, problems),
                read,
                active);
    }

    /** 0 for one that cannot be read. */
    private static long amount(String text, Currency base, FieldProblems problems) {
        try {
            return amount("/fromAmount", text, base);
        } catch (ProblemException unreadable) {
            unreadable.fields().forEach(problems::add);
            return 0;
        }
    }

    private static List<Signer> signers(
            String pointer, @Nullable List<@Nullable SignerBody> bodies, FieldProblems problems) {
        List<Signer> signers = new ArrayList<>();
        for (int nth = 0; nth < (bodies == null ? 0 : bodies.size()); nth++) {
            SignerBody body = Objects.requireNonNull(bodies).get(nth);
            String at = pointer + "/" + nth;
            switch (body == null ? null : body.kind()) {
                case null -> {
                    problems.add(at + "/kind", "field.required");
                    signers.add(Signer.ANYONE);
                }
                case ANYONE -> signers.add(Signer.ANYONE);
                case UNIT_HEAD -> signers.add(Signer.UNIT_HEAD);
                case ROLE -> {
                    Role role = Objects.requireNonNull(body).role();
                    if (role == null) {
                        problems.add(at + "/role", "field.required");
                        signers.add(Signer.ANYONE);
                    } else {
                        signers.add(Signer.of(role));
                    }
                }
                case PERSON -> {
                    UUID person = Objects.requireNonNull(body).personId();
                    if (person == null) {
                        problems.add(at + "/personId", "field.required");
                        signers.add(Signer.ANYONE);
                    } else {
                        signers.add(Signer.of(person));
                    }
                }
            }
        }
        return signers;
    }

    /** @throws ProblemException VALIDATION when it is no amount of the currency */
    static long amount(String pointer, @Nullable String text, Currency base) {
        if (text == null || text.isBlank()) {
            throw ProblemException.validation(pointer, "field.required");
        }
        try {
            return new BigDecimal(text.strip())
                    .setScale(base.getDefaultFractionDigits(), java.math.RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException unreadable) {
            throw ProblemException.validation(pointer, "number.unreadable", text);
        }
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
