-- When what is too old is looked for next: one row. Of several nodes, the one that moves it on does so.
CREATE TABLE notification_sweep (
    id      INT         NOT NULL,
    next_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO notification_sweep (id, next_at) VALUES (1, '2000-01-01 00:00:00');

ALTER TABLE notification ADD KEY notification_age (read_at, created_at);
