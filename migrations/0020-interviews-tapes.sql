CREATE TABLE interviews_interview (
  id uuid PRIMARY KEY,
  owner_id text NOT NULL,
  type text NOT NULL,
  plan jsonb NOT NULL,
  retry_of uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  ended_at timestamptz,
  highest integer NOT NULL DEFAULT 0,
  last_at integer NOT NULL DEFAULT 0,
  CHECK (highest >= 0 AND last_at >= 0)
);
CREATE INDEX interviews_interview_by_owner ON interviews_interview (owner_id, created_at DESC, id);

CREATE TABLE interviews_event (
  interview_id uuid NOT NULL REFERENCES interviews_interview (id) ON DELETE CASCADE,
  seq integer NOT NULL,
  at integer NOT NULL,
  by text NOT NULL,
  type text NOT NULL,
  v integer NOT NULL,
  data jsonb NOT NULL,
  PRIMARY KEY (interview_id, seq)
);
