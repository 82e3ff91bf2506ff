package org.suividepenses.dossier.internal;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.suividepenses.attachment.Attachment;
import org.suividepenses.audit.Changes;
import org.suividepenses.dossier.Voucher;
import org.suividepenses.operation.NamedLine;
import org.suividepenses.operation.NamedOperation;
import org.suividepenses.operation.Operation;
import org.suividepenses.operation.Payee;

/**
 * What a page asserts, field by field, in no language: what its code is computed from, and what it is compared with later. The
 * position of the budget is left out, since it goes on moving.
 *
 * <p>Version 1 did not say on which accounts: what was printed so is compared so.
 */
public record Facts(Map<String, String> byField) {

    /** Hexadecimal digits of a code. */
    public static final int CODE_LENGTH = 20;

    /** The version of what is printed now. */
    public static final int VERSION = 2;

    private static final String KEYED = "HmacSHA256";
    private static final String FIELD_END = "\u001E";
    private static final String VALUE_BEGIN = "\u001F";

    /**
     * @param version from 1 to {@value #VERSION}
     * @param lines of all parts, whoever prints
     */
    public static Facts of(
            int version,
            NamedOperation named,
            List<Part> lines,
            List<Voucher.Visa> visas,
            List<Voucher.PaidPart> payments,
            List<Attachment> documents) {
        Operation operation = named.operation();
        Map<String, String> facts = new LinkedHashMap<>();
        boolean first = version == 1;
        put(facts, "version", first ? null : version);
        put(facts, "number", operation.number());
        put(facts, "status", operation.status());
        put(facts, "date", operation.content().date());
        put(facts, "unit", named.unit().name());
        put(
                facts,
                "category",
                named.category() == null ? null : named.category().path());
        put(
                facts,
                "fundingSource",
                named.fundingSource() == null ? null : named.fundingSource().name());
        put(
                facts,
                "supplier",
                named.supplier() == null ? null : named.supplier().name());
        put(facts, "account", first ? null : Voucher.account(named));
        put(facts, "reference", operation.content().reference());
        put(facts, "description", operation.content().description());
        put(facts, "quantity", operation.content().price().quantity().toPlainString());
        put(facts, "unitPrice", operation.content().price().unitPrice().toPlainString());
        put(facts, "amount", operation.amount().toPlainString());
        put(facts, "currency", operation.amount().currency());
        put(facts, "baseAmount", operation.baseAmount().toPlainString());
        put(facts, "allocation", joined(lines, part -> part.line().text() + " = " + part.amount()));
        put(
                facts,
                "approvals",
                joined(
                        visas,
                        visa -> visa.step() + " " + visa.by()
                                + (visa.onBehalfOf() == null ? "" : " / " + visa.onBehalfOf()) + " " + visa.at()));
        put(
                facts,
                "payments",
                joined(
                        payments,
                        part -> part.payment().date() + " "
                                + part.payment().amount().toPlainString() + " "
                                + part.payment().method() + " " + part.payment().reference()
                                + (first ? "" : " / " + account(part.payment().payee()))));
        put(facts, "documents", joined(documents, document -> document.name() + " " + document.sha256()));
        return new Facts(facts);
    }

    private static String account(Payee payee) {
        return payee.name() + " / " + payee.account();
    }

    /** A part of an operation and the line it is charged to. */
    public record Part(NamedLine line, String amount) {}

    /** That in which they are said. */
    public int version() {
        return Integer.parseInt(byField.getOrDefault("version", "1"));
    }

    /**
     * Beginning of the HMAC-SHA-256 of all fields and values: they hold lines that who prints may not see, and without a secret a
     * code would tell whoever tries which.
     */
    public String code(byte[] secret) {
        String all = byField.entrySet().stream()
                .map(fact -> fact.getKey() + VALUE_BEGIN + fact.getValue())
                .collect(Collectors.joining(FIELD_END));
        return HexFormat.of()
                .formatHex(keyed(secret, all.getBytes(StandardCharsets.UTF_8)))
                .substring(0, CODE_LENGTH)
                .toUpperCase(Locale.ROOT);
    }

    /** What is otherwise now, said in the same version. */
    public List<Changes.Change> until(Facts now) {
        Changes changes = Changes.none();
        Map<String, String> all = new LinkedHashMap<>(byField);
        now.byField.forEach(all::putIfAbsent);
        all.keySet().forEach(field -> changes.field(field, byField.get(field), now.byField.get(field)));
        return changes.list();
    }

    private static void put(Map<String, String> facts, String field, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            facts.put(field, value.toString());
        }
    }

    private static <T> String joined(List<T> items, Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.joining("; "));
    }

    private static byte[] keyed(byte[] secret, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(KEYED);
            mac.init(new SecretKeySpec(secret, KEYED));
            return mac.doFinal(bytes);
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
