-- In whose stead somebody acted: a stand-in signs for another. Entries without one keep the canonical form that they were sealed in.
ALTER TABLE audit_entry
    ADD COLUMN on_behalf_of_id   BINARY(16)   NULL,
    ADD COLUMN on_behalf_of_name VARCHAR(200) NULL,
    ADD KEY audit_entry_on_behalf (on_behalf_of_id, id);
