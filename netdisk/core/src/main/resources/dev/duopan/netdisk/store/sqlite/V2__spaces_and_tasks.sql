-- The root folder of a space other than DRIVE has parent_id -1.
ALTER TABLE node ADD COLUMN space TEXT NOT NULL DEFAULT 'DRIVE';

-- input and state are JSON of the kind's own; state is what a worker kept to go on from.
CREATE TABLE task (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id BIGINT  NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  kind       TEXT    NOT NULL,
  input      TEXT    NOT NULL,
  state      TEXT,
  status     TEXT    NOT NULL,
  done       BIGINT  NOT NULL DEFAULT 0,
  total      BIGINT  NOT NULL DEFAULT 0,
  attempts   INTEGER NOT NULL DEFAULT 0,
  failure    TEXT    NOT NULL DEFAULT '',
  created_at BIGINT  NOT NULL,
  updated_at BIGINT  NOT NULL
);
CREATE INDEX task_account ON task (account_id, kind, id);
CREATE INDEX task_unfinished ON task (kind, id) WHERE status IN ('WAITING', 'RUNNING', 'RETRYING');
