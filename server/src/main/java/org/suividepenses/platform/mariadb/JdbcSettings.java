package org.suividepenses.platform.mariadb;

/** What a connection pool needs to reach the database. */
public record JdbcSettings(String url, String user, String password) {
    /** The same account on the server, with none of its databases chosen. */
    public JdbcSettings onServer() {
        return new JdbcSettings(JdbcUrl.withoutDatabase(url), user, password);
    }

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return "JdbcSettings[url=" + url + ", user=" + user + "]";
    }
}
