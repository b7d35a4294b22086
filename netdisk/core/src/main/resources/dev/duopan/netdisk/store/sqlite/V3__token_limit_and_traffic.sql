-- Which of an application's tokens is older than another, and which ended because there were too many.
ALTER TABLE access_token ADD COLUMN serial BIGINT NOT NULL DEFAULT 0;
ALTER TABLE access_token ADD COLUMN displaced INTEGER NOT NULL DEFAULT 0;
CREATE INDEX access_token_serial ON access_token (application_id, serial);

-- Bytes that were served from an account's files on one day, counted in days since 1970.
CREATE TABLE served_traffic (
  account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  day        BIGINT NOT NULL,
  bytes      BIGINT NOT NULL,
  PRIMARY KEY (account_id, day)
);
