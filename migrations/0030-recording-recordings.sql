CREATE TABLE recording_recording (
  id uuid PRIMARY KEY,
  interview_id uuid NOT NULL REFERENCES interviews_interview (id) ON DELETE CASCADE,
  mime_type text NOT NULL,
  started_at_ms integer NOT NULL CHECK (started_at_ms >= 0),
  status text NOT NULL DEFAULT 'uploading' CHECK (status IN ('uploading', 'processing', 'ready', 'failed')),
  problem text,
  -- null while the browser has not said how long the recording is
  declared_bytes bigint CHECK (declared_bytes >= 0),
  duration_ms integer CHECK (duration_ms >= 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((status = 'failed') = (problem IS NOT NULL))
);

CREATE INDEX recording_recording_interview ON recording_recording (interview_id);
CREATE INDEX recording_recording_unfinished ON recording_recording (created_at) WHERE status IN ('uploading', 'processing');

CREATE TABLE recording_thumbnail (
  recording_id uuid NOT NULL REFERENCES recording_recording (id) ON DELETE CASCADE,
  index integer NOT NULL CHECK (index >= 0),
  mime_type text NOT NULL CHECK (mime_type IN ('image/webp', 'image/jpeg')),
  image bytea NOT NULL CHECK (octet_length(image) <= 65536),
  PRIMARY KEY (recording_id, index)
);
