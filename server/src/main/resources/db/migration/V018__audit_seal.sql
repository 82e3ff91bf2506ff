-- The trail as a chain: each entry in the order in which it was sealed, with the hash of itself and of all before it (ADR 0024).
-- A position is given once, so that of two nodes that seal at the same moment one begins again.
CREATE TABLE audit_seal (
    position  BIGINT      NOT NULL,
    entry_id  BIGINT      NOT NULL,
    hash      BINARY(32)  NOT NULL,
    sealed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (position),
    UNIQUE KEY audit_seal_entry (entry_id)
);

-- The trail is searched by who and by what was done, the newest first.
ALTER TABLE audit_entry
    ADD KEY audit_entry_actor (actor_id, id),
    ADD KEY audit_entry_action (action, id);
