-- 0 for fetches that were recorded before.
ALTER TABLE direct_link_access ADD COLUMN node_id BIGINT NOT NULL DEFAULT 0;

-- The bytes that were ever sent of a picture of the image bed from its public address.
CREATE TABLE picture_traffic (
  node_id BIGINT NOT NULL PRIMARY KEY REFERENCES node (id) ON DELETE CASCADE,
  traffic BIGINT NOT NULL
);
