-- What somebody has not read, the latest first: one key serves the count and the page.
ALTER TABLE notification
    DROP KEY notification_unread,
    ADD KEY notification_unread (person_id, read_at, created_at, id);
