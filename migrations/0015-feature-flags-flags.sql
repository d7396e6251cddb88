-- Only flags an operator has changed have a row; the others stand at their default.
CREATE TABLE feature_flags_flag (
  key text PRIMARY KEY,
  enabled boolean NOT NULL,
  share double precision NOT NULL CHECK (share BETWEEN 0 AND 1),
  people text[] NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by text NOT NULL
);
