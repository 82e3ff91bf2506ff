-- What a row said, to tell when a known key comes again with another content; null for rows of before.
ALTER TABLE import_row ADD COLUMN content BINARY(16) NULL;

UPDATE import_file SET report = JSON_SET(report, '$.changed', 0) WHERE report IS NOT NULL;
