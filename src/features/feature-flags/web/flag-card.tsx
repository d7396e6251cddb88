import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { api, type Schemas, unwrap } from '../../../ui/api/client.ts';
import { Button, EditableChip, Switch, TextField, toast } from '../../../ui/index.ts';

type FlagData = Schemas['Flag'];

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

function inWords({ enabled, share, people }: FlagData): string {
  if (!enabled) return 'Off for everybody';
  if (share >= 1) return 'On for everybody';
  const named =
    people.length === 0
      ? ''
      : people.length === 1
        ? ' and 1 named person'
        : ` and ${people.length} named people`;
  return `On for ${Math.round(share * 100)} % of people${named}`;
}

const settledMs = 400;

/** One flag: each change is saved at once, the share when it stays for a moment. */
export function FlagCard({ flag }: { readonly flag: FlagData }) {
  const client = useQueryClient();
  const [share, setShare] = useState<number | null>(null);
  const shareId = useId();
  const save = useMutation({
    mutationFn: (change: Partial<Schemas['FlagChange']>) =>
      unwrap(
        api.PUT('/api/v1/feature-flags/all/{key}', {
          params: { path: { key: flag.key } },
          body: { enabled: flag.enabled, share: flag.share, people: flag.people, ...change },
        }),
      ),
    onSuccess: (saved) => {
      setShare((moved) => (moved === Math.round(saved.share * 100) ? null : moved));
      client.setQueryData<{ flags: FlagData[] }>(['feature-flags', 'all'], (before) =>
        before ? { flags: before.flags.map((one) => (one.key === saved.key ? saved : one)) } : before,
      );
    },
    onError: (error) => {
      setShare(null);
      toast(error.message, 'bad');
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['feature-flags', 'mine'] }),
  });
  const { mutate } = save;
  useEffect(() => {
    if (share === null) return;
    const timer = setTimeout(() => mutate({ share: share / 100 }), settledMs);
    return () => clearTimeout(timer);
  }, [share, mutate]);
  const percent = share ?? Math.round(flag.share * 100);

  function addPerson(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('person')).trim();
    if (name === '') return;
    save.mutate({ people: [...flag.people, name] }, { onSuccess: () => form.reset() });
  }

  return (
    <section className="card flag" aria-labelledby={`${shareId}-title`}>
      <h2 id={`${shareId}-title`} className="mono">
        {flag.key}
      </h2>
      <Switch
        label={inWords(flag)}
        description={flag.description}
        checked={flag.enabled}
        onChange={(enabled) => save.mutate({ enabled })}
      />
      <div className="share">
        <label htmlFor={shareId}>Share of people</label>
        <input
          id={shareId}
          type="range"
          min={0}
          max={100}
          step={1}
          value={percent}
          disabled={!flag.enabled}
          aria-valuetext={`${percent} %`}
          onChange={(event) => setShare(event.target.valueAsNumber)}
        />
        <output htmlFor={shareId} className="num">
          {percent} %
        </output>
      </div>
      <div className="people">
        <form onSubmit={addPerson}>
          <TextField
            name="person"
            label="Always on for"
            hint={
              flag.share >= 1 ? 'Counts once the share is below 100 %.' : 'An e-mail, or the id of a guest.'
            }
            autoComplete="off"
            maxLength={254}
          />
          <Button type="submit">Add</Button>
        </form>
        {flag.people.length > 0 && (
          <ul aria-label="Named people">
            {flag.people.map((name) => (
              <li key={name}>
                <EditableChip
                  label={name}
                  onRemove={() => save.mutate({ people: flag.people.filter((one) => one !== name) })}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className="xs muted">
        {flag.updatedAt === null
          ? 'Never changed: this is the default.'
          : `Changed ${when.format(new Date(flag.updatedAt))} by ${flag.updatedBy}.`}
      </p>
    </section>
  );
}
