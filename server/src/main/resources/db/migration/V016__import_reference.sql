-- What an import made besides its operations: taken back with it, where nothing else has come to use it.
CREATE TABLE import_reference (
    import_id    BINARY(16)  NOT NULL,
    kind         VARCHAR(20) NOT NULL,
    reference_id BINARY(16)  NOT NULL,
    PRIMARY KEY (import_id, kind, reference_id)
);

-- undone: what was taken back and what stayed, as JSON.
ALTER TABLE import_file ADD COLUMN undone MEDIUMTEXT NULL AFTER created;
