-- What a printed page of an operation said. code: beginning of the hash of the facts, as its square says it. facts: JSON.
CREATE TABLE voucher_print (
    operation_id BINARY(16)   NOT NULL,
    code         CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    facts        MEDIUMTEXT   NOT NULL,
    printed_by   BINARY(16)   NULL,
    printed_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (operation_id, code),
    CONSTRAINT voucher_print_operation FOREIGN KEY (operation_id) REFERENCES operation (id) ON DELETE CASCADE
);
