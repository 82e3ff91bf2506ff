-- Somebody outside is sent the end of the audit trail. person_id: null for them, who have no account. content: what they are sent.
ALTER TABLE mail
    MODIFY person_id BINARY(16) NULL,
    ADD COLUMN content VARCHAR(500) NULL;

-- When it is sent next, and what was sent last: one row. Of several nodes, the one that moves it on sends.
CREATE TABLE anchor_mail (
    id      INT         NOT NULL,
    next_at DATETIME(6) NOT NULL,
    hash    CHAR(64)    NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO anchor_mail (id, next_at, hash) VALUES (1, '2000-01-01 00:00:00', '');
