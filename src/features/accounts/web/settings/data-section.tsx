import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Download, Upload } from 'lucide-react';
import { useRef } from 'react';
import { ApiProblem, api, type Schemas, unwrap } from '../../../../ui/api/client.ts';
import { Button, toast } from '../../../../ui/index.ts';
import { IMPORT_MAX_BYTES } from '../../contract.ts';
import { ensurePerson } from '../me.ts';

async function download(): Promise<void> {
  const file = (await unwrap(api.GET('/api/v1/accounts/export', { parseAs: 'blob' }))) as Blob;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `greenroom-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function upload(file: File): Promise<Schemas['ImportReport']> {
  if (file.size > IMPORT_MAX_BYTES)
    throw new Error('This file is larger than the 32 MB that can be taken in.');
  let body: Schemas['PersonExport'];
  try {
    body = JSON.parse(await file.text());
  } catch {
    throw new Error('This file is not JSON, so it is not an export of Greenroom.');
  }
  await ensurePerson();
  return unwrap(api.POST('/api/v1/accounts/import', { body }));
}

function whatCameIn({ imported }: Schemas['ImportReport']): string {
  const parts = imported
    .filter(({ count }) => count > 0)
    .map(({ section, count }) => `${count} in ${section}`);
  return parts.length > 0 ? `Taken in: ${parts.join(', ')}.` : 'Everything in this file was here already.';
}

function whatIsWrong(error: Error): string {
  const details = error instanceof ApiProblem ? error.details.issues : undefined;
  const issues = error instanceof ApiProblem && error.issues.length > 0 ? error.issues : details;
  const first = Array.isArray(issues)
    ? (issues[0] as { path: string; message: string } | undefined)
    : undefined;
  return first ? `${error.message} At ${first.path}: ${first.message}` : error.message;
}

/** Taking everything along as one file, and taking such a file in. */
export function YourData({ hasPerson }: { readonly hasPerson: boolean }) {
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const exporting = useMutation({
    mutationFn: download,
    onError: (error) => toast(error.message, 'bad'),
  });
  const importing = useMutation({
    mutationFn: upload,
    onSuccess: (report) => {
      toast(whatCameIn(report), 'good');
      return client.invalidateQueries();
    },
    onError: (error) => toast(whatIsWrong(error), 'bad'),
  });
  return (
    <>
      <p>
        One JSON file holds everything but the sound and pictures of recordings, which you download from each
        tape. Another Greenroom takes the file in.
      </p>
      <div className="actions">
        <Button
          icon={<Download />}
          busy={exporting.isPending}
          disabled={!hasPerson}
          onClick={() => exporting.mutate()}
        >
          Download everything
        </Button>
        <Button icon={<Upload />} busy={importing.isPending} onClick={() => input.current?.click()}>
          Take in a file
        </Button>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label="An export of Greenroom"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = '';
            if (file) importing.mutate(file);
          }}
        />
      </div>
    </>
  );
}
