-- What waits, whoever it waits for, the oldest first: read to find what nobody can sign.
ALTER TABLE approval_waiting ADD KEY approval_waiting_oldest (since, approval_id);
