-- Who changed what, from what, to what, when, from where. Written in the transaction of the change; never updated.
CREATE TABLE audit_entry (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    at           DATETIME(6)  NOT NULL,
    actor_id     BINARY(16)   NULL,
    actor_name   VARCHAR(200) NOT NULL,
    address      VARCHAR(64)  NULL,
    action       VARCHAR(60)  NOT NULL,
    subject_type VARCHAR(40)  NOT NULL,
    subject_id   BINARY(16)   NOT NULL,
    changes      LONGTEXT     NOT NULL,
    PRIMARY KEY (id),
    KEY audit_entry_subject (subject_type, subject_id, id),
    KEY audit_entry_at (at, id)
);
