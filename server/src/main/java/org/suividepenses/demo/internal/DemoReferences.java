package org.suividepenses.demo.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.suividepenses.identity.Caller;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.CategoryDetails;
import org.suividepenses.organisation.FundingSources;
import org.suividepenses.organisation.ReferenceCode;
import org.suividepenses.organisation.ReferenceDetails;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.Suppliers;
import org.suividepenses.organisation.Units;

/** Creates the units, categories, funding sources and suppliers of the invented institution. */
@Component
public class DemoReferences {

    private static final String CLERKS_UNIT = "DE";

    private final Units units;
    private final Categories categories;
    private final FundingSources fundingSources;
    private final Suppliers suppliers;

    DemoReferences(Units units, Categories categories, FundingSources fundingSources, Suppliers suppliers) {
        this.units = units;
        this.categories = categories;
        this.fundingSources = fundingSources;
        this.suppliers = suppliers;
    }

    /** The ids of what was created, by code; suppliers by their keys. */
    public record Created(
            Map<String, UUID> units,
            Map<String, UUID> categories,
            Map<String, UUID> fundingSources,
            Map<String, UUID> suppliers) {

        /** Where the clerk works. */
        public UUID clerksUnit() {
            return Objects.requireNonNull(units.get(CLERKS_UNIT));
        }
    }

    public Created create(Caller caller) {
        Map<String, UUID> unitIds = new HashMap<>();
        for (ReferenceDetails unit : coded("units.csv")) {
            unitIds.put(code(unit), units.create(caller, null, unit).id());
        }
        Map<String, UUID> fundingIds = new HashMap<>();
        for (ReferenceDetails source : coded("funding-sources.csv")) {
            fundingIds.put(
                    code(source), fundingSources.create(caller, null, source).id());
        }
        Map<String, UUID> supplierIds = new HashMap<>();
        for (DemoSupplier supplier : DemoSupplier.all()) {
            supplierIds.put(
                    supplier.key(),
                    suppliers.create(caller, null, supplier.details()).id());
        }
        return new Created(unitIds, createCategories(caller), fundingIds, supplierIds);
    }

    /** A category stands below the one whose code is its own without the last sign; parents come first in the file. */
    private Map<String, UUID> createCategories(Caller caller) {
        Map<String, UUID> ids = new HashMap<>();
        for (ReferenceDetails category : coded("categories.csv")) {
            String code = code(category);
            UUID parentId = ids.get(code.substring(0, code.length() - 1));
            CategoryDetails details = new CategoryDetails(category.code(), category.name(), parentId, true);
            ids.put(code, categories.create(caller, null, details).id());
        }
        return ids;
    }

    private static List<ReferenceDetails> coded(String file) {
        return DemoFile.rows(file, DemoReferences::details);
    }

    private static ReferenceDetails details(NamedCsvRecord row) {
        return new ReferenceDetails(
                new ReferenceCode(row.getField("code")), new ReferenceName(row.getField("name")), true);
    }

    private static String code(ReferenceDetails details) {
        ReferenceCode code = details.code();
        return code == null ? "" : code.text();
    }
}
