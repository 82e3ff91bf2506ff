package org.suividepenses.organisation;

/** What a writer decides about a supplier; empty where not known. */
public record SupplierDetails(ReferenceName name, String phone, String taxId, String account, boolean active) {

    public static final int PHONE_LENGTH = 40;
    public static final int TAX_ID_LENGTH = 60;
    public static final int ACCOUNT_LENGTH = 120;

    /** A supplier of which only the name is known. */
    public static SupplierDetails named(ReferenceName name) {
        return new SupplierDetails(name, "", "", "", true);
    }
}
