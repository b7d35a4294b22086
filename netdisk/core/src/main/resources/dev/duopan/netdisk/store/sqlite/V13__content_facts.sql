-- What was found out about a content by looking into it, as JSON. What is missing is found out again.
CREATE TABLE content_facts (
  blob_id BIGINT NOT NULL REFERENCES blob (id) ON DELETE CASCADE,
  purpose TEXT   NOT NULL,
  facts   TEXT   NOT NULL,
  PRIMARY KEY (blob_id, purpose)
);
