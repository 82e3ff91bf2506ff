-- Chains of approval: which signatures a submission needs. The most exact active one that fits is copied to the submission.
-- from_amount: in minor units of the institution's currency, compared without its sign.
CREATE TABLE approval_chain (
    id          BINARY(16)   NOT NULL,
    name        VARCHAR(120) NOT NULL,
    unit_id     BINARY(16)   NULL,
    category_id BINARY(16)   NULL,
    from_amount BIGINT       NOT NULL,
    active      BOOLEAN      NOT NULL,
    version     BIGINT       NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT approval_chain_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT approval_chain_category FOREIGN KEY (category_id) REFERENCES category (id)
);

CREATE TABLE approval_chain_step (
    chain_id BINARY(16)   NOT NULL,
    position INT          NOT NULL,
    label    VARCHAR(120) NOT NULL,
    all_sign BOOLEAN      NOT NULL,
    PRIMARY KEY (chain_id, position),
    CONSTRAINT approval_chain_step_chain FOREIGN KEY (chain_id) REFERENCES approval_chain (id) ON DELETE CASCADE
);

-- kind: ANYONE who may approve, ROLE, PERSON, UNIT_HEAD.
CREATE TABLE approval_chain_signer (
    chain_id  BINARY(16)  NOT NULL,
    position  INT         NOT NULL,
    nth       INT         NOT NULL,
    kind      VARCHAR(10) NOT NULL,
    role      VARCHAR(20) NULL,
    person_id BINARY(16)  NULL,
    PRIMARY KEY (chain_id, position, nth),
    CONSTRAINT approval_chain_signer_step FOREIGN KEY (chain_id, position)
        REFERENCES approval_chain_step (chain_id, position) ON DELETE CASCADE,
    CONSTRAINT approval_chain_signer_person FOREIGN KEY (person_id) REFERENCES app_user (id)
);

CREATE TABLE approval_unit_head (
    unit_id   BINARY(16) NOT NULL,
    person_id BINARY(16) NULL,
    version   BIGINT     NOT NULL,
    PRIMARY KEY (unit_id),
    CONSTRAINT approval_unit_head_unit FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE CASCADE,
    CONSTRAINT approval_unit_head_person FOREIGN KEY (person_id) REFERENCES app_user (id)
);

-- One submission on its way through the chain that was copied to it. The writers' lock is that of the subject's own row.
-- state: OPEN, COMPLETE, RETURNED, CLOSED, VOID. current_step: the position that waits, or waited last.
CREATE TABLE approval (
    id           BINARY(16)   NOT NULL,
    subject_id   BINARY(16)   NOT NULL,
    unit_id      BINARY(16)   NOT NULL,
    chain_name   VARCHAR(120) NOT NULL,
    state        VARCHAR(10)  NOT NULL,
    current_step INT          NOT NULL,
    opened_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY approval_subject (subject_id, opened_at)
);

-- The steps as they were at the submission; none for the default chain, which is one signature of anyone who may approve.
CREATE TABLE approval_step (
    approval_id BINARY(16)   NOT NULL,
    position    INT          NOT NULL,
    label       VARCHAR(120) NOT NULL,
    all_sign    BOOLEAN      NOT NULL,
    PRIMARY KEY (approval_id, position),
    CONSTRAINT approval_step_approval FOREIGN KEY (approval_id) REFERENCES approval (id) ON DELETE CASCADE
);

CREATE TABLE approval_step_signer (
    approval_id BINARY(16)  NOT NULL,
    position    INT         NOT NULL,
    nth         INT         NOT NULL,
    kind        VARCHAR(10) NOT NULL,
    role        VARCHAR(20) NULL,
    person_id   BINARY(16)  NULL,
    PRIMARY KEY (approval_id, position, nth),
    CONSTRAINT approval_step_signer_step FOREIGN KEY (approval_id, position)
        REFERENCES approval_step (approval_id, position) ON DELETE CASCADE
);

-- One person signs a submission once, also when they fit several steps. for_id: whose stand-in they were.
CREATE TABLE approval_signature (
    approval_id BINARY(16)  NOT NULL,
    person_id   BINARY(16)  NOT NULL,
    position    INT         NOT NULL,
    nth         INT         NOT NULL,
    for_id      BINARY(16)  NULL,
    at          DATETIME(6) NOT NULL,
    PRIMARY KEY (approval_id, person_id),
    UNIQUE KEY approval_signature_place (approval_id, position, nth),
    CONSTRAINT approval_signature_approval FOREIGN KEY (approval_id) REFERENCES approval (id),
    CONSTRAINT approval_signature_own_stand_in CHECK (for_id IS NULL OR for_id <> person_id)
);

-- Who may not sign a submission: those who wrote what it is about.
CREATE TABLE approval_writer (
    approval_id BINARY(16) NOT NULL,
    person_id   BINARY(16) NOT NULL,
    PRIMARY KEY (approval_id, person_id),
    CONSTRAINT approval_writer_approval FOREIGN KEY (approval_id) REFERENCES approval (id) ON DELETE CASCADE
);

-- The signatures awaited now, and by whom: what the inbox reads. role: empty unless kind is ROLE.
CREATE TABLE approval_waiting (
    approval_id BINARY(16)  NOT NULL,
    nth         INT         NOT NULL,
    subject_id  BINARY(16)  NOT NULL,
    unit_id     BINARY(16)  NOT NULL,
    kind        VARCHAR(10) NOT NULL,
    role        VARCHAR(20) NOT NULL,
    person_id   BINARY(16)  NULL,
    since       DATETIME(6) NOT NULL,
    PRIMARY KEY (approval_id, nth),
    KEY approval_waiting_unit (kind, role, unit_id, since, approval_id),
    KEY approval_waiting_everywhere (kind, role, since, approval_id),
    KEY approval_waiting_person (person_id, since, approval_id),
    CONSTRAINT approval_waiting_approval FOREIGN KEY (approval_id) REFERENCES approval (id) ON DELETE CASCADE
);

-- Who signs for whom, and on which days, the last one included.
CREATE TABLE approval_stand_in (
    id          BINARY(16)  NOT NULL,
    absent_id   BINARY(16)  NOT NULL,
    stand_in_id BINARY(16)  NOT NULL,
    from_day    DATE        NOT NULL,
    to_day      DATE        NOT NULL,
    version     BIGINT      NOT NULL,
    PRIMARY KEY (id),
    KEY approval_stand_in_by (stand_in_id, to_day),
    CONSTRAINT approval_stand_in_absent FOREIGN KEY (absent_id) REFERENCES app_user (id),
    CONSTRAINT approval_stand_in_person FOREIGN KEY (stand_in_id) REFERENCES app_user (id),
    CONSTRAINT approval_stand_in_other CHECK (absent_id <> stand_in_id)
);

-- One person has one hand in an operation: WRITER, APPROVER or PAYER.
CREATE TABLE operation_signature (
    operation_id BINARY(16)  NOT NULL,
    person_id    BINARY(16)  NOT NULL,
    hand         VARCHAR(10) NOT NULL,
    PRIMARY KEY (operation_id, person_id),
    CONSTRAINT operation_signature_operation FOREIGN KEY (operation_id) REFERENCES operation (id) ON DELETE CASCADE
);

-- Why an operation went back to its author: REJECTED, CHANGE_ASKED, RECALLED; null unless its status is REJECTED.
ALTER TABLE operation ADD COLUMN returned VARCHAR(15) NULL;
UPDATE operation SET returned = 'REJECTED' WHERE status = 'REJECTED';

-- What was submitted before there were chains waits for the one signature of the default.
INSERT INTO operation_signature (operation_id, person_id, hand)
    SELECT id, created_by, 'WRITER' FROM operation WHERE created_by IS NOT NULL AND status <> 'DRAFT';
INSERT IGNORE INTO operation_signature (operation_id, person_id, hand)
    SELECT id, edited_by, 'WRITER' FROM operation WHERE edited_by IS NOT NULL;
INSERT IGNORE INTO operation_signature (operation_id, person_id, hand)
    SELECT id, approved_by, 'APPROVER' FROM operation WHERE approved_by IS NOT NULL;
INSERT INTO approval (id, subject_id, unit_id, chain_name, state, current_step, opened_at)
    SELECT id, id, unit_id, '', 'OPEN', 0, COALESCE(submitted_at, created_at) FROM operation WHERE status = 'SUBMITTED';
INSERT INTO approval_writer (approval_id, person_id)
    SELECT s.operation_id, s.person_id FROM operation_signature s JOIN approval a ON a.id = s.operation_id
    WHERE s.hand = 'WRITER';
INSERT INTO approval_waiting (approval_id, nth, subject_id, unit_id, kind, role, person_id, since)
    SELECT id, 0, subject_id, unit_id, 'ANYONE', '', NULL, opened_at FROM approval;
