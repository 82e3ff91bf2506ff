-- Rules of documents are made and removed, never changed.
ALTER TABLE document_rule DROP COLUMN version;
