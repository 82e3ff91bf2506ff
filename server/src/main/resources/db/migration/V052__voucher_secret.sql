-- Keys the codes of pages, so that nobody finds out by one what a page does not show. It goes with the database into each backup.
CREATE TABLE voucher_secret (
    id     TINYINT    NOT NULL PRIMARY KEY CHECK (id = 1),
    secret BINARY(32) NOT NULL
);
INSERT INTO voucher_secret (id, secret) VALUES (1, RANDOM_BYTES(32));
