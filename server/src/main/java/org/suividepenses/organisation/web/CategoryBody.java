package org.suividepenses.organisation.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.organisation.CategoryDetails;
import org.suividepenses.organisation.ReferenceCode;
import org.suividepenses.organisation.ReferenceName;

/**
 * A category as a client writes it.
 *
 * @param id may be chosen by the client when it creates
 * @param code may be left out: one is made from the name
 * @param parentId left out at the root
 * @param active true when left out
 */
record CategoryBody(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable UUID parentId,
        @Nullable Boolean active) {

    CategoryDetails details() {
        BodyFields fields = new BodyFields();
        Optional<ReferenceName> readName = fields.name("/name", name);
        Optional<ReferenceCode> readCode = fields.code("/code", code);
        fields.refuseIfAny();
        return new CategoryDetails(
                readCode.orElse(null), readName.orElseThrow(), parentId, !Boolean.FALSE.equals(active));
    }
}
