package org.suividepenses.organisation.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suividepenses.organisation.ReferenceCode;
import org.suividepenses.organisation.ReferenceDetails;
import org.suividepenses.organisation.ReferenceName;

/**
 * A unit or a funding source as a client writes it.
 *
 * @param id may be chosen by the client when it creates
 * @param code may be left out: one is made from the name
 * @param active true when left out
 */
record ReferenceBody(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable Boolean active) {

    ReferenceDetails details() {
        BodyFields fields = new BodyFields();
        Optional<ReferenceName> readName = fields.name("/name", name);
        Optional<ReferenceCode> readCode = fields.code("/code", code);
        fields.refuseIfAny();
        return new ReferenceDetails(readCode.orElse(null), readName.orElseThrow(), !Boolean.FALSE.equals(active));
    }
}
