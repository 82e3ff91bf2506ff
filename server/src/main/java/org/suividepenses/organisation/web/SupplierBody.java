package org.suividepenses.organisation.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.SupplierDetails;

/**
 * A supplier as a client writes it.
 *
 * @param id may be chosen by the client when it creates
 * @param active true when left out
 */
record SupplierBody(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String taxId,
        @Nullable String account,
        @Nullable Boolean active) {

    SupplierDetails details() {
        BodyFields fields = new BodyFields();
        Optional<ReferenceName> readName = fields.name("/name", name);
        String readPhone = fields.detail("/phone", phone, SupplierDetails.PHONE_LENGTH);
        String readTaxId = fields.detail("/taxId", taxId, SupplierDetails.TAX_ID_LENGTH);
        String readAccount = fields.detail("/account", account, SupplierDetails.ACCOUNT_LENGTH);
        fields.refuseIfAny();
        return new SupplierDetails(
                readName.orElseThrow(), readPhone, readTaxId, readAccount, !Boolean.FALSE.equals(active));
    }
}
