-- Times are milliseconds since 1970. Secrets are kept as SHA-256 in hex, passwords as PBKDF2.

CREATE TABLE account (
  id                  INTEGER PRIMARY KEY AUTOINCREMENT,
  name                TEXT    NOT NULL,
  name_key            TEXT    NOT NULL UNIQUE,
  level               TEXT    NOT NULL,
  quota               BIGINT  NOT NULL,
  used                BIGINT  NOT NULL DEFAULT 0 CHECK (used >= 0),
  password_hash       TEXT    NOT NULL,
  password_salt       TEXT    NOT NULL,
  password_iterations INTEGER NOT NULL,
  created_at          BIGINT  NOT NULL
);

CREATE TABLE application (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id   BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name         TEXT   NOT NULL,
  client_id    TEXT   NOT NULL UNIQUE,
  secret_hash  TEXT   NOT NULL,
  redirect_uri TEXT,
  created_at   BIGINT NOT NULL,
  UNIQUE (account_id, name)
);

-- What an account agreed to once; codes and tokens that go back to it end with it.
CREATE TABLE consent (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id     BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  application_id BIGINT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
  api            TEXT   NOT NULL,
  scope          TEXT   NOT NULL,
  created_at     BIGINT NOT NULL,
  revoked_at     BIGINT
);
CREATE INDEX consent_account ON consent (account_id);
CREATE INDEX consent_application ON consent (application_id);

CREATE TABLE authorization_code (
  hash         TEXT   NOT NULL PRIMARY KEY,
  consent_id   BIGINT NOT NULL REFERENCES consent (id) ON DELETE CASCADE,
  redirect_uri TEXT   NOT NULL,
  expires_at   BIGINT NOT NULL,
  used_at      BIGINT
);
CREATE INDEX authorization_code_consent ON authorization_code (consent_id);

CREATE TABLE refresh_token (
  hash       TEXT   NOT NULL PRIMARY KEY,
  consent_id BIGINT NOT NULL REFERENCES consent (id) ON DELETE CASCADE,
  expires_at BIGINT NOT NULL,
  used_at    BIGINT
);
CREATE INDEX refresh_token_consent ON refresh_token (consent_id);

CREATE TABLE access_token (
  hash           TEXT   NOT NULL PRIMARY KEY,
  account_id     BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  application_id BIGINT REFERENCES application (id) ON DELETE CASCADE,
  consent_id     BIGINT REFERENCES consent (id) ON DELETE CASCADE,
  api            TEXT   NOT NULL,
  scope          TEXT   NOT NULL,
  expires_at     BIGINT NOT NULL,
  revoked_at     BIGINT
);
CREATE INDEX access_token_account ON access_token (account_id);
CREATE INDEX access_token_application ON access_token (application_id);
CREATE INDEX access_token_consent ON access_token (consent_id);

CREATE TABLE blob (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256     TEXT   NOT NULL UNIQUE,
  size       BIGINT NOT NULL,
  md5        TEXT   NOT NULL,
  sha1       TEXT   NOT NULL,
  crc32      BIGINT NOT NULL,
  head_md5   TEXT   NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX blob_md5 ON blob (md5, size);
CREATE INDEX blob_sha1 ON blob (sha1, size);

-- A child keeps the id of its folder when that is deleted, so parent_id is no foreign key; 0 is the root.
CREATE TABLE node (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id         BIGINT  NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  parent_id          BIGINT  NOT NULL,
  name               TEXT    NOT NULL,
  folder             INTEGER NOT NULL,
  blob_id            BIGINT REFERENCES blob (id),
  created_at         BIGINT  NOT NULL,
  modified_at        BIGINT  NOT NULL,
  client_created_at  BIGINT  NOT NULL,
  client_modified_at BIGINT  NOT NULL,
  trashed_at         BIGINT,
  CHECK ((folder = 1) = (blob_id IS NULL))
);
CREATE UNIQUE INDEX node_live_name ON node (account_id, parent_id, name) WHERE trashed_at IS NULL;
CREATE INDEX node_parent ON node (account_id, parent_id, id);
CREATE INDEX node_trashed ON node (account_id, id) WHERE trashed_at IS NOT NULL;
CREATE INDEX node_blob ON node (blob_id, account_id) WHERE blob_id IS NOT NULL;

CREATE TABLE upload (
  id                 TEXT    NOT NULL PRIMARY KEY,
  account_id         BIGINT  NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  folder_id          BIGINT  NOT NULL,
  way                TEXT    NOT NULL,
  size               BIGINT  NOT NULL,
  slice_size         BIGINT  NOT NULL,
  planned_slice_size BIGINT  NOT NULL,
  announced_slices   INTEGER NOT NULL,
  maximum_slice_size BIGINT  NOT NULL,
  md5                TEXT,
  head_md5           TEXT,
  sha1               TEXT,
  binding            INTEGER NOT NULL,
  policy             TEXT    NOT NULL,
  client_created_at  BIGINT,
  client_modified_at BIGINT,
  created_at         BIGINT  NOT NULL,
  expires_at         BIGINT  NOT NULL,
  node_id            BIGINT
);
CREATE INDEX upload_account ON upload (account_id);
CREATE INDEX upload_expires ON upload (expires_at);

CREATE TABLE upload_attribute (
  upload_id TEXT NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
  name      TEXT NOT NULL,
  content   TEXT NOT NULL,
  PRIMARY KEY (upload_id, name)
);

-- spool names the file that holds the slice as long as it isn't at its place in the upload's own file.
CREATE TABLE slice (
  upload_id TEXT    NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  length    BIGINT  NOT NULL,
  md5       TEXT    NOT NULL,
  spool     TEXT,
  PRIMARY KEY (upload_id, position)
);
