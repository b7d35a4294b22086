-- What became of each item of a task that changes many files, as JSON.
CREATE TABLE task_item (
  task_id  BIGINT  NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  outcome  TEXT    NOT NULL,
  PRIMARY KEY (task_id, position)
);

-- code is what makers put into their devices; id is the short number of the type in lists.
CREATE TABLE device_type (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  code        TEXT    NOT NULL UNIQUE,
  category    INTEGER NOT NULL,
  ability     TEXT    NOT NULL,
  provider    TEXT    NOT NULL,
  brand       TEXT    NOT NULL,
  logo_url    TEXT    NOT NULL,
  guide       TEXT    NOT NULL,
  guide_image TEXT    NOT NULL,
  extra_info  TEXT    NOT NULL,
  created_at  BIGINT  NOT NULL
);

CREATE TABLE device (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  code       TEXT    NOT NULL UNIQUE,
  type_id    BIGINT  NOT NULL REFERENCES device_type (id) ON DELETE CASCADE,
  address    TEXT    NOT NULL,
  created_at BIGINT  NOT NULL,
  UNIQUE (type_id, address)
);

-- created_at says when the pair was first bound, bound_at when it was last bound. changed_at is unique on the netdisk, so that
-- it orders all changes.
CREATE TABLE device_binding (
  account_id BIGINT  NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  device_id  BIGINT  NOT NULL REFERENCES device (id) ON DELETE CASCADE,
  name       TEXT    NOT NULL,
  bound      INTEGER NOT NULL,
  created_at BIGINT  NOT NULL,
  bound_at   BIGINT  NOT NULL,
  changed_at BIGINT  NOT NULL UNIQUE,
  PRIMARY KEY (account_id, device_id)
);
CREATE INDEX device_binding_changed ON device_binding (account_id, changed_at);
CREATE INDEX device_binding_device ON device_binding (device_id, bound_at) WHERE bound = 1;
