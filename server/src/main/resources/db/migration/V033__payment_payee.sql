-- Whom a payment went to and on which account, as the supplier was then; empty where the operation names none. What was paid
-- before is taken to have gone to the supplier as it is.
ALTER TABLE operation_payment
    ADD COLUMN payee   VARCHAR(200) NOT NULL DEFAULT '',
    ADD COLUMN account VARCHAR(120) NOT NULL DEFAULT '';
UPDATE operation_payment p
    JOIN operation o ON o.id = p.operation_id
    JOIN supplier s ON s.id = o.supplier_id
    SET p.payee = s.name, p.account = s.account;

-- The note of a slip stands on the slip alone: its payments, which others see, do not repeat it.
UPDATE operation_payment p
    JOIN payment_slip_entry e ON e.payment_id = p.id
    JOIN payment_slip s ON s.id = e.slip_id
    SET p.note = ''
    WHERE p.note = s.note;
