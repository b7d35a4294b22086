-- What a client said of a picture that it uploaded; it ends with the content of which it was said. Times are those of a
-- camera, without a zone, in the form 2018-09-06T15:58:58.
CREATE TABLE declared_picture (
  node_id      BIGINT NOT NULL PRIMARY KEY REFERENCES node (id) ON DELETE CASCADE,
  width        INTEGER,
  height       INTEGER,
  orientation  INTEGER,
  recovery     INTEGER,
  model        TEXT,
  changed      TEXT,
  taken        TEXT,
  digitised    TEXT,
  quality      INTEGER,
  original_md5 TEXT
);
