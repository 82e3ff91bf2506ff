package org.suividepenses.organisation;

import java.util.Optional;
import org.suividepenses.kernel.FieldProblem;
import org.suividepenses.organisation.internal.PlainText;

/** What a writer decides about a supplier; empty where not known. */
public record SupplierDetails(ReferenceName name, String phone, String taxId, String account, boolean active) {

    public static final int PHONE_LENGTH = 40;
    public static final int TAX_ID_LENGTH = 60;
    public static final int ACCOUNT_LENGTH = 120;

    /** @throws IllegalArgumentException when {@link #problem} finds one */
    public SupplierDetails {
        phone = checked("/phone", phone, PHONE_LENGTH);
        taxId = checked("/taxId", taxId, TAX_ID_LENGTH);
        account = checked("/account", account, ACCOUNT_LENGTH);
    }

    /** A supplier of which only the name is known. */
    public static SupplierDetails named(ReferenceName name) {
        return new SupplierDetails(name, "", "", "", true);
    }

    /** Why {@code text} cannot be kept: too long, or holding characters that no one can see. */
    public static Optional<FieldProblem> problem(String pointer, String text, int maxLength) {
        String line = PlainText.oneLine(text);
        if (line.length() > maxLength) {
            return Optional.of(FieldProblem.of(pointer, "field.too-long", maxLength));
        }
        return PlainText.hasControlCharacters(line)
                ? Optional.of(FieldProblem.of(pointer, "field.control-character"))
                : Optional.empty();
    }

    private static String checked(String pointer, String text, int maxLength) {
        problem(pointer, text, maxLength).ifPresent(problem -> {
            throw new IllegalArgumentException(problem.toString());
        });
        return PlainText.oneLine(text);
    }
}
