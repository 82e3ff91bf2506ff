-- The trail is read by time, the newest first, whatever it is searched by: each of these is a range in one order.
ALTER TABLE audit_entry
    DROP KEY audit_entry_actor,
    DROP KEY audit_entry_action,
    DROP KEY audit_entry_on_behalf,
    ADD KEY audit_entry_actor (actor_id, at, id),
    ADD KEY audit_entry_action (action, at, id),
    ADD KEY audit_entry_on_behalf (on_behalf_of_id, at, id),
    ADD KEY audit_entry_kind (subject_type, at, id);
