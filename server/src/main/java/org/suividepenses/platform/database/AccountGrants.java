package org.suividepenses.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the account of a connection may do to the tables to which it should only add, by itself and by the roles it has. */
final class AccountGrants {

    /** Whatever changes, hides or replaces a row that is there, or lets somebody else do it. */
    private static final Set<String> CHANGING = Set.of(
            "ALL PRIVILEGES",
            "UPDATE",
            "DELETE",
            "DROP",
            "ALTER",
            "TRIGGER",
            "DELETE HISTORY",
            "SUPER",
            "GRANT OPTION");

    private static final Pattern GRANT =
            Pattern.compile("GRANT (.+) ON (?:TABLE )?(\\S+\\.\\S+) TO .*?( WITH GRANT OPTION)?", Pattern.DOTALL);
    private static final Pattern COLUMNS = Pattern.compile(" \\([^)]*\\)");

    private AccountGrants() {}

    /**
     * Rights that reach a table of {@link AddedTo} and are more than adding to it.
     *
     * @param scope as the server writes it: {@code *.*}, {@code `suivi`.*} or {@code `suivi`.`audit_entry`}
     */
    record Excess(List<String> rights, String scope) {

        boolean onDatabase(String database) {
            return scope.endsWith(".*") && plain(scope).equals(database);
        }

        boolean onTable() {
            return !scope.endsWith(".*");
        }

        /** Whose rights they are, for {@link #onTable()}. */
        String table() {
            return AccountGrants.table(scope);
        }

        @Override
        public String toString() {
            return String.join(", ", rights) + " ON " + scope;
        }
    }

    static List<Excess> excess(Connection account, String database) throws SQLException {
        List<Excess> found = new ArrayList<>();
        try (Statement statement = account.createStatement();
                ResultSet rows = statement.executeQuery("show grants")) {
            while (rows.next()) {
                Matcher grant = GRANT.matcher(rows.getString(1));
                if (grant.matches() && reaches(grant.group(2), database)) {
                    List<String> rights = changing(
                            without(grant.group(1), AddedTo.change(table(grant.group(2)))), grant.group(3) != null);
                    if (!rights.isEmpty()) {
                        found.add(new Excess(rights, grant.group(2)));
                    }
                }
            }
        }
        return found;
    }

    private static List<String> changing(String rights, boolean grantOption) {
        return Stream.concat(
                        Stream.of(COLUMNS.matcher(rights).replaceAll("").split(", ?", -1)),
                        grantOption ? Stream.of("GRANT OPTION") : Stream.empty())
                .filter(CHANGING::contains)
                .toList();
    }

    private static boolean reaches(String scope, String database) {
        if (scope.equals("*.*")) {
            return true;
        }
        if (scope.endsWith(".*")) {
            return pattern(scope).matcher(database).matches();
        }
        return scope.startsWith("`" + database + "`.") && AddedTo.holds(table(scope));
    }

    private static String table(String scope) {
        return scope.substring(scope.lastIndexOf('.') + 1).replace("`", "");
    }

    private static String without(String rights, String allowed) {
        return allowed.isEmpty() ? rights : rights.replace(allowed, "");
    }

    /** The name of a database in a grant is a pattern as of LIKE. */
    private static Pattern pattern(String scope) {
        String like = scope.substring(0, scope.length() - 2).replace("`", "");
        StringBuilder expression = new StringBuilder();
        for (int at = 0; at < like.length(); at++) {
            char letter = like.charAt(at);
            switch (letter) {
                case '%' -> expression.append(".*");
                case '_' -> expression.append('.');
                case '\\' ->
                    expression.append(Pattern.quote(String.valueOf(like.charAt(Math.min(++at, like.length() - 1)))));
                default -> expression.append(Pattern.quote(String.valueOf(letter)));
            }
        }
        return Pattern.compile(expression.toString());
    }

    private static String plain(String scope) {
        return scope.substring(0, scope.length() - 2).replace("`", "").replace("\\", "");
    }
}
