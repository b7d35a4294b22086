-- What an account said last about a folder's direct links; the nearest such folder on the way up decides.
CREATE TABLE direct_link_folder (
  folder_id  BIGINT  NOT NULL PRIMARY KEY REFERENCES node (id) ON DELETE CASCADE,
  account_id BIGINT  NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  enabled    INTEGER NOT NULL
);
CREATE INDEX direct_link_folder_account ON direct_link_folder (account_id);

-- signing_key is kept as it is, because no signature can be checked without it; null means that none is wanted.
CREATE TABLE direct_link_account (
  account_id       BIGINT  NOT NULL PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  signing_key      TEXT,
  blocks_addresses INTEGER NOT NULL DEFAULT 0,
  traffic          BIGINT  NOT NULL DEFAULT 0,
  traffic_limit    BIGINT
);

CREATE TABLE direct_link_address (
  account_id BIGINT  NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  address    TEXT    NOT NULL,
  PRIMARY KEY (account_id, address)
);

CREATE TABLE direct_link_access (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  at         BIGINT NOT NULL,
  source     TEXT   NOT NULL,
  file_name  TEXT   NOT NULL,
  file_size  BIGINT NOT NULL,
  file_path  TEXT   NOT NULL,
  url        TEXT   NOT NULL,
  traffic    BIGINT NOT NULL,
  address    TEXT   NOT NULL
);
CREATE INDEX direct_link_access_at ON direct_link_access (account_id, at, id);

-- The accesses of one hour as a compressed text; hour is its first millisecond.
CREATE TABLE direct_link_hour (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  hour       BIGINT NOT NULL,
  content    BLOB   NOT NULL,
  UNIQUE (account_id, hour)
);

-- Money is kept in fen. A share without a price is an ordinary one; one without expires_at doesn't end.
CREATE TABLE share (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id    BIGINT  NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  share_key     TEXT    NOT NULL UNIQUE,
  name          TEXT    NOT NULL,
  password      TEXT    NOT NULL,
  expires_at    BIGINT,
  price         BIGINT,
  reward        INTEGER NOT NULL,
  description   TEXT    NOT NULL,
  guests        INTEGER NOT NULL,
  over_quota    INTEGER NOT NULL,
  limited       INTEGER NOT NULL,
  traffic_limit BIGINT  NOT NULL,
  traffic       BIGINT  NOT NULL DEFAULT 0,
  previews      BIGINT  NOT NULL DEFAULT 0,
  downloads     BIGINT  NOT NULL DEFAULT 0,
  saves         BIGINT  NOT NULL DEFAULT 0,
  income        BIGINT  NOT NULL DEFAULT 0,
  created_at    BIGINT  NOT NULL,
  modified_at   BIGINT  NOT NULL
);
CREATE INDEX share_account ON share (account_id, id);

-- What is deleted for good leaves its shares; what is in the trash stays in them unseen.
CREATE TABLE share_node (
  share_id BIGINT  NOT NULL REFERENCES share (id) ON DELETE CASCADE,
  node_id  BIGINT  NOT NULL REFERENCES node (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (share_id, node_id)
);
CREATE INDEX share_node_node ON share_node (node_id);
