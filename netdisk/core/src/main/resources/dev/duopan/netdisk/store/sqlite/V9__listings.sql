-- A file has the size of its content, so that folders can be listed by size without looking at contents.
ALTER TABLE node ADD COLUMN size BIGINT NOT NULL DEFAULT 0;
UPDATE node SET size = (SELECT b.size FROM blob b WHERE b.id = node.blob_id) WHERE blob_id IS NOT NULL;

-- What a name ends with after its last dot, without which there is none.
ALTER TABLE node ADD COLUMN extension TEXT GENERATED ALWAYS AS (
  CASE WHEN instr(name, '.') = 0 THEN ''
       ELSE lower(substr(name, length(rtrim(name, replace(name, '.', ''))) + 1)) END) VIRTUAL;

-- The kinds of files, 0 for folders; FileCategory has the same endings.
ALTER TABLE node ADD COLUMN category INTEGER GENERATED ALWAYS AS (
  CASE
    WHEN folder = 1 THEN 0
    WHEN extension IN (
      '3g2', '3gp', 'asf', 'avi', 'flv', 'm2ts', 'm4v', 'mkv', 'mov', 'mp4', 'mpeg', 'mpg',
      'mts', 'rm', 'rmvb', 'ts', 'vob', 'webm', 'wmv') THEN 1
    WHEN extension IN (
      'aac', 'aiff', 'amr', 'ape', 'flac', 'm4a', 'mid', 'mp3', 'oga', 'ogg', 'opus', 'wav', 'wma') THEN 2
    WHEN extension IN (
      'avif', 'bmp', 'gif', 'heic', 'heif', 'ico', 'jpeg', 'jpg', 'jfif', 'png', 'psd', 'raw',
      'svg', 'tif', 'tiff', 'webp') THEN 3
    WHEN extension IN (
      'azw3', 'csv', 'doc', 'docx', 'epub', 'htm', 'html', 'key', 'log', 'md', 'mobi', 'numbers',
      'odp', 'ods', 'odt', 'pages', 'pdf', 'ppt', 'pptx', 'rtf', 'txt', 'wps', 'xls', 'xlsx') THEN 4
    WHEN extension IN (
      'apk', 'appimage', 'deb', 'dmg', 'exe', 'ipa', 'msi', 'pkg', 'rpm') THEN 5
    WHEN extension IN (
      'torrent') THEN 7
    ELSE 6 END) VIRTUAL;

CREATE INDEX node_by_name ON node (account_id, parent_id, folder, name) WHERE trashed_at IS NULL;
CREATE INDEX node_by_time ON node (account_id, parent_id, folder, modified_at, id) WHERE trashed_at IS NULL;
CREATE INDEX node_by_size ON node (account_id, parent_id, folder, size, id) WHERE trashed_at IS NULL;
CREATE INDEX node_by_category ON node (account_id, category, modified_at, id) WHERE trashed_at IS NULL;

-- The key of the last entry of a page; start is how many entries a client has seen then. Losing rows is harmless.
CREATE TABLE listing_position (
  account_id  BIGINT  NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  listing     TEXT    NOT NULL,
  start       BIGINT  NOT NULL,
  last_folder INTEGER NOT NULL,
  last_text   TEXT    NOT NULL,
  last_number BIGINT  NOT NULL,
  last_id     BIGINT  NOT NULL,
  expires_at  BIGINT  NOT NULL,
  PRIMARY KEY (account_id, listing, start)
);
CREATE INDEX listing_position_expires ON listing_position (account_id, expires_at);
