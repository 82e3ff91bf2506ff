-- Which database this is: an index built from another one is not used. One row, made once.
CREATE TABLE operation_source (
    id BINARY(16) NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO operation_source (id) VALUES (UNHEX(REPLACE(UUID(), '-', '')));
