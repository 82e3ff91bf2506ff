-- What somebody is told. facts: JSON, what the sentence names. due_at: when it goes out by mail; null when it does not, or has.
-- once: keeps the same thing from being told twice.
CREATE TABLE notification (
    id         BINARY(16)   NOT NULL,
    person_id  BINARY(16)   NOT NULL,
    kind       VARCHAR(20)  NOT NULL,
    subject_id BINARY(16)   NULL,
    facts      TEXT         NOT NULL,
    once       VARCHAR(80)  NULL,
    created_at DATETIME(6)  NOT NULL,
    read_at    DATETIME(6)  NULL,
    due_at     DATETIME(6)  NULL,
    mail_id    BINARY(16)   NULL,
    PRIMARY KEY (id),
    UNIQUE KEY notification_once (person_id, once),
    KEY notification_person (person_id, created_at, id),
    KEY notification_unread (person_id, read_at),
    KEY notification_due (due_at, person_id),
    KEY notification_mail (mail_id)
);

-- How somebody is told of a kind: IMMEDIATE, DIGEST, OFF. Without a row as the kind says.
CREATE TABLE notification_preference (
    person_id BINARY(16)  NOT NULL,
    kind      VARCHAR(20) NOT NULL,
    delivery  VARCHAR(10) NOT NULL,
    PRIMARY KEY (person_id, kind)
);

-- When somebody is not disturbed, in the time zone of the institution; across midnight when quiet_to is before quiet_from.
CREATE TABLE notification_quiet (
    person_id  BINARY(16) NOT NULL,
    quiet_from TIME       NOT NULL,
    quiet_to   TIME       NOT NULL,
    PRIMARY KEY (person_id)
);

-- The outbox and the log: one mail for all that was due to one person. state: WAITING, SENT, DEAD, DROPPED.
CREATE TABLE mail (
    id            BINARY(16)   NOT NULL,
    person_id     BINARY(16)   NOT NULL,
    address       VARCHAR(254) NOT NULL,
    state         VARCHAR(10)  NOT NULL,
    attempts      INT          NOT NULL,
    next_at       DATETIME(6)  NOT NULL,
    claimed_until DATETIME(6)  NULL,
    subject       VARCHAR(250) NOT NULL,
    last_error    VARCHAR(500) NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    sent_at       DATETIME(6)  NULL,
    PRIMARY KEY (id),
    KEY mail_state (state, next_at),
    KEY mail_created (created_at, id),
    KEY mail_person (person_id, created_at)
);
