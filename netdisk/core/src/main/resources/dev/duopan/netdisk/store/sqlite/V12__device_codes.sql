-- What devices without a browser ask for: a person finds it by the user code, the device by the hash of its own code.
CREATE TABLE device_code (
  hash           TEXT   NOT NULL PRIMARY KEY,
  user_code      TEXT   NOT NULL UNIQUE,
  application_id BIGINT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
  api            TEXT   NOT NULL,
  scope          TEXT   NOT NULL,
  expires_at     BIGINT NOT NULL,
  polled_at      BIGINT,
  consent_id     BIGINT REFERENCES consent (id) ON DELETE CASCADE,
  declined_at    BIGINT,
  used_at        BIGINT
);
CREATE INDEX device_code_application ON device_code (application_id, expires_at);
CREATE INDEX device_code_consent ON device_code (consent_id);
CREATE INDEX device_code_end ON device_code (expires_at);
