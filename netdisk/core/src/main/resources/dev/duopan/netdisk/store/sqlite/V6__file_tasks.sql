-- Which task was ordered last about a file, for each purpose; the file may be gone while what was made of it is there.
CREATE TABLE file_task (
  account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  file_id    BIGINT NOT NULL,
  purpose    TEXT   NOT NULL,
  task_id    BIGINT NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  PRIMARY KEY (account_id, file_id, purpose)
);
CREATE INDEX file_task_task ON file_task (task_id);
