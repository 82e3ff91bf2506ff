-- Payments of operations. Rows are only added: what is taken back gets a row of its own, with the opposite amount.
-- operation.paid_amount: what is paid of it, in minor units of its currency, payments less those taken back.
ALTER TABLE operation ADD COLUMN paid_amount BIGINT NOT NULL DEFAULT 0;
UPDATE operation SET paid_amount = amount WHERE status = 'PAID';

-- Who pays has no other hand in the operation: a payment refers to the hand of its payer, and each person has one.
ALTER TABLE operation_signature ADD UNIQUE KEY operation_signature_hand (operation_id, person_id, hand);
INSERT IGNORE INTO operation_signature (operation_id, person_id, hand)
    SELECT id, paid_by, 'PAYER' FROM operation WHERE paid_by IS NOT NULL;

-- nth: from 1, within the operation. amount: in minor units of the operation's currency. fee: what the bank or the operator
-- took, for information. reverses: the payment that this one takes back. paid_by: null when a command paid, or where the
-- payer of before is also the author.
CREATE TABLE operation_payment (
    id           BINARY(16)   NOT NULL,
    operation_id BINARY(16)   NOT NULL,
    nth          INT          NOT NULL,
    paid_on      DATE         NOT NULL,
    amount       BIGINT       NOT NULL,
    method       VARCHAR(20)  NULL,
    reference    VARCHAR(100) NOT NULL,
    fee          BIGINT       NOT NULL,
    note         VARCHAR(500) NOT NULL,
    reverses     BINARY(16)   NULL,
    paid_by      BINARY(16)   NULL,
    hand         VARCHAR(10)  NOT NULL DEFAULT 'PAYER',
    at           DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY operation_payment_nth (operation_id, nth),
    UNIQUE KEY operation_payment_reverses (reverses),
    CONSTRAINT operation_payment_operation FOREIGN KEY (operation_id) REFERENCES operation (id),
    CONSTRAINT operation_payment_reversed FOREIGN KEY (reverses) REFERENCES operation_payment (id),
    CONSTRAINT operation_payment_hand FOREIGN KEY (operation_id, paid_by, hand)
        REFERENCES operation_signature (operation_id, person_id, hand),
    CONSTRAINT operation_payment_by_payer CHECK (hand = 'PAYER'),
    CONSTRAINT operation_payment_fee CHECK (fee >= 0)
);

-- What a payment pays of each line of the budget, in minor units of the base currency.
CREATE TABLE operation_payment_share (
    payment_id   BINARY(16) NOT NULL,
    position     INT        NOT NULL,
    operation_id BINARY(16) NOT NULL,
    line_id      BINARY(16) NOT NULL,
    amount       BIGINT     NOT NULL,
    PRIMARY KEY (payment_id, position),
    KEY operation_payment_share_operation (operation_id, line_id),
    KEY operation_payment_share_line (line_id),
    CONSTRAINT operation_payment_share_payment FOREIGN KEY (payment_id) REFERENCES operation_payment (id),
    CONSTRAINT operation_payment_share_line FOREIGN KEY (line_id) REFERENCES budget_line (id)
);

-- One payment for each operation paid before; the id of the operation serves as that of the payment.
INSERT INTO operation_payment (id, operation_id, nth, paid_on, amount, method, reference, fee, note, reverses, paid_by, at)
    SELECT o.id, o.id, 1, o.paid_on, o.amount, o.payment_method, '', 0, '', NULL, s.person_id, o.changed_at
    FROM operation o
    LEFT JOIN operation_signature s ON s.operation_id = o.id AND s.person_id = o.paid_by AND s.hand = 'PAYER'
    WHERE o.status = 'PAID';
INSERT INTO operation_payment_share (payment_id, position, operation_id, line_id, amount)
    SELECT a.operation_id, a.position, a.operation_id, a.line_id, a.amount
    FROM operation_allocation a JOIN operation o ON o.id = a.operation_id
    WHERE o.status = 'PAID';

ALTER TABLE operation DROP CONSTRAINT operation_approver_pays_not, DROP COLUMN paid_by;

-- Numbers are gapless within their series: OPERATION, PAYMENT_SLIP.
ALTER TABLE number_sequence ADD COLUMN series VARCHAR(20) NOT NULL DEFAULT 'OPERATION' FIRST;
ALTER TABLE number_sequence DROP PRIMARY KEY, ADD PRIMARY KEY (series, fiscal_year);

-- Bordereau: payments made together, handed over as one sheet.
CREATE TABLE payment_slip (
    id        BINARY(16)   NOT NULL,
    number    VARCHAR(20)  NOT NULL,
    paid_on   DATE         NOT NULL,
    method    VARCHAR(20)  NULL,
    reference VARCHAR(100) NOT NULL,
    note      VARCHAR(500) NOT NULL,
    made_by   BINARY(16)   NULL,
    at        DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY payment_slip_number (number),
    KEY payment_slip_at (at, id)
);

CREATE TABLE payment_slip_entry (
    slip_id    BINARY(16) NOT NULL,
    position   INT        NOT NULL,
    payment_id BINARY(16) NOT NULL,
    PRIMARY KEY (slip_id, position),
    UNIQUE KEY payment_slip_entry_payment (payment_id),
    CONSTRAINT payment_slip_entry_slip FOREIGN KEY (slip_id) REFERENCES payment_slip (id),
    CONSTRAINT payment_slip_entry_payment FOREIGN KEY (payment_id) REFERENCES operation_payment (id)
);
