package org.suividepenses.exchange.internal;

import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.identity.Permission;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.FundingSources;
import org.suividepenses.organisation.Suppliers;
import org.suividepenses.organisation.Units;

/** The units, categories, suppliers and funding sources that files name. */
@Component
public class ReferenceBook {

    final Units units;
    final Categories categories;
    final FundingSources fundingSources;
    final Suppliers suppliers;

    ReferenceBook(Units units, Categories categories, FundingSources fundingSources, Suppliers suppliers) {
        this.units = units;
        this.categories = categories;
        this.fundingSources = fundingSources;
        this.suppliers = suppliers;
    }

    /**
     * Opens it for one pass over a file.
     *
     * @param create whether what is missing may be made, where the caller has the right to; else it is a fault
     * @param unitMapped false when the file names no unit: then there must be exactly one
     */
    RowReferences open(Caller caller, boolean create, boolean unitMapped) {
        boolean references = create && caller.may(Permission.REFERENCE_WRITE);
        boolean payees = create && caller.may(Permission.SUPPLIER_WRITE);
        return new RowReferences(this, caller, references, payees, unitMapped);
    }
}
