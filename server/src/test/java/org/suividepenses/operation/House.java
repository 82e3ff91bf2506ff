package org.suividepenses.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.suividepenses.identity.Role;
import org.suividepenses.kernel.IdSource;
import org.suividepenses.organisation.Categories;
import org.suividepenses.organisation.CategoryDetails;
import org.suividepenses.organisation.FundingSources;
import org.suividepenses.organisation.ReferenceCode;
import org.suividepenses.organisation.ReferenceDetails;
import org.suividepenses.organisation.ReferenceName;
import org.suividepenses.organisation.Suppliers;
import org.suividepenses.organisation.Units;
import org.suividepenses.testing.ApiClient;
import org.suividepenses.testing.ApiClient.Answer;
import org.suividepenses.testing.TestServer;

/** A unit of its own with what its operations refer to, on the server that tests share. */
record House(TestServer server, UUID unit) {

    static House open(String name) {
        return on(TestServer.shared(), name);
    }

    static House on(TestServer server, String name) {
        return new House(server, unit(server, name));
    }

    UUID anotherUnit(String name) {
        return unit(server, name);
    }

    private static UUID unit(TestServer server, String name) {
        return server.get(Units.class)
                .create(TestServer.MACHINE, null, details(server, name))
                .id();
    }

    UUID fundingSource(String name) {
        return server.get(FundingSources.class)
                .create(TestServer.MACHINE, null, details(server, name))
                .id();
    }

    /** The category at the end of a path of names. */
    UUID category(String... path) {
        List<ReferenceName> names = Stream.of(path).map(ReferenceName::new).toList();
        return server.get(Categories.class)
                .findOrCreate(TestServer.MACHINE, List.of(names))
                .found()
                .values()
                .iterator()
                .next()
                .id();
    }

    UUID supplier(String name) {
        return server.get(Suppliers.class)
                .findOrCreate(TestServer.MACHINE, new ReferenceName(name))
                .id();
    }

    void deactivateUnit() {
        Units units = server.get(Units.class);
        var before = units.get(TestServer.MACHINE, unit);
        units.update(
                TestServer.MACHINE,
                unit,
                before.version(),
                new ReferenceDetails(null, new ReferenceName(before.name()), false));
    }

    void deactivateCategory(UUID id) {
        Categories categories = server.get(Categories.class);
        var before = categories.get(id);
        categories.update(
                TestServer.MACHINE,
                id,
                before.version(),
                new CategoryDetails(null, new ReferenceName(before.name()), before.parentId(), false));
    }

    ApiClient clerk() {
        return server.as(Role.CLERK, unit);
    }

    /** What a client sends for a small purchase. */
    Map<String, Object> body() {
        return new HashMap<>(Map.of(
                "date", "2026-03-14",
                "unitId", unit.toString(),
                "description", "Craie",
                "quantity", "1",
                "unitPrice", "25000"));
    }

    Map<String, Object> body(String field, Object value) {
        Map<String, Object> body = body();
        body.put(field, value);
        return body;
    }

    /** A draft entered by HTTP. */
    Answer enter(ApiClient client) {
        return enter(client, body());
    }

    Answer enter(ApiClient client, Map<String, Object> body) {
        Answer created = client.post("/operations", body);
        if (created.status() != 201) {
            throw new AssertionError(created);
        }
        return created;
    }

    /** A step as a client takes it who reads the operation first, and with it what was changed of its payee. */
    static Answer postAsShown(ApiClient client, String path, String step, Map<String, Object> body) {
        Map<String, Object> shown = new HashMap<>(body);
        shown.put("payeeSeen", client.get(path).body().at("/payeeChangedAt"));
        return client.post(path + step, shown);
    }

    private static ReferenceDetails details(TestServer server, String name) {
        String code = server.get(IdSource.class).next().toString();
        return new ReferenceDetails(new ReferenceCode(code), new ReferenceName(name), true);
    }
}
