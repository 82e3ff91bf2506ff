package org.suividepenses.budget;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.suividepenses.identity.Role;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.ReferenceCode;
import org.suividepenses.organisation.ReferenceDetails;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.Units;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** A unit with a budget of its own, and the people who spend it. */
public record BudgetHouse(TestServer server, UUID unit, ApiClient clerk, ApiClient finance) {

    public static BudgetHouse open(String name) {
        return on(TestServer.shared(), name);
    }

    public static BudgetHouse on(TestServer server, String name) {
        UUID unit = server.get(Units.class)
                .create(
                        TestServer.MACHINE,
                        null,
                        new ReferenceDetails(
                                new ReferenceCode(
                                        server.get(IdSource.class).next().toString()),
                                new ReferenceName(name),
                                true))
                .id();
        return new BudgetHouse(server, unit, server.as(Role.CLERK, unit), server.as(Role.FINANCE));
    }

    /** The category at the end of a path of names. */
    public UUID category(String... path) {
        List<ReferenceName> names = Arrays.stream(path).map(ReferenceName::new).toList();
        return server.get(Categories.class)
                .findOrCreate(TestServer.MACHINE, List.of(names))
                .found()
                .values()
                .iterator()
                .next()
                .id();
    }

    /** A validated line of 2026. */
    public UUID line(UUID category, String amount) {
        return line(2026, category, Map.of("amount", amount));
    }

    public UUID line(int year, UUID category, Map<String, Object> more) {
        UUID id = draft(year, category, more);
        Answer validated = finance.post("/budget-lines/validations", Map.of("ids", List.of(id.toString())));
        if (validated.status() != 200) {
            throw new AssertionError(validated);
        }
        return id;
    }

    public UUID draft(int year, UUID category, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("fiscalYear", year);
        body.put("unitId", unit.toString());
        body.put("categoryId", category.toString());
        Answer created = finance.post("/budget-lines", body);
        if (created.status() != 201) {
            throw new AssertionError(created);
        }
        return UUID.fromString(created.text("/id"));
    }

    public Map<String, Object> expense(UUID category, String date, String amount) {
        return new HashMap<>(Map.of(
                "date",
                date,
                "unitId",
                unit.toString(),
                "categoryId",
                category.toString(),
                "description",
                "Dépense",
                "quantity",
                "1",
                "unitPrice",
                amount));
    }

    /** A draft of this unit. */
    public Answer enter(UUID category, String date, String amount) {
        Answer created = clerk.post("/operations", expense(category, date, amount));
        if (created.status() != 201) {
            throw new AssertionError(created);
        }
        return created;
    }

    public Answer submit(Answer entered) {
        return clerk.post("/operations/" + entered.text("/id") + "/submission", Map.of());
    }

    /** The figures of a line, by the API. */
    public Answer read(UUID line) {
        return finance.get("/budget-lines/" + line);
    }

    /** DOMAIN rule 3: whatever stands in the balances of the database is the sum of the ledger. */
    public static List<String> unbalanced(TestServer server) {
        return server.get(DSLContext.class).fetch("""
                        select hex(line_id), month from (
                          select line_id, month, appropriation a, transferred t, committed c, realised r, paid p
                            from budget_balance
                          union all
                          select line_id, month,
                                 case when kind = 'APPROPRIATION' then -amount else 0 end,
                                 case when kind = 'TRANSFER' then -amount else 0 end,
                                 case when kind in ('COMMITMENT', 'RELEASE') then -amount else 0 end,
                                 case when kind = 'REALISATION' then -amount else 0 end,
                                 case when kind = 'PAYMENT' then -amount else 0 end
                            from ledger_entry) both_sides
                        group by line_id, month
                        having sum(a) <> 0 or sum(t) <> 0 or sum(c) <> 0 or sum(r) <> 0 or sum(p) <> 0""").map(Record::toString);
    }

    /** Where the totals by supplier are not what the operations say. */
    public static List<String> wrongSupplierTotals(TestServer server) {
        return server.get(DSLContext.class).fetch("""
                        select fiscal_year, month, hex(supplier_id), hex(unit_id) from (
                          select fiscal_year, month, supplier_id, unit_id, source_key, realised from supplier_total
                          union all
                          select year(operation_date), part.share * month(operation_date), supplier_id, unit_id,
                                 coalesce(funding_source_id, unhex('00000000000000000000000000000000')), -base_amount
                            from operation join (select 0 share union all select 1) part
                            where status in ('APPROVED', 'PAID') and supplier_id is not null) both_sides
                        group by fiscal_year, month, supplier_id, unit_id, source_key
                        having sum(realised) <> 0""").map(Record::toString);
    }
}
