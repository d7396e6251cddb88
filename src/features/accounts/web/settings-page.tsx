import { type ReactNode, useId } from 'react';
import {
  ErrorState,
  LinkButton,
  SegmentedControl,
  Skeleton,
  Switch,
  setCalm,
  setTheme,
  useCalm,
  useTheme,
} from '../../../ui/index.ts';
import { useMe } from './me.ts';
import { AccountLines, NoAccount } from './settings/account-section.tsx';
import { YourData } from './settings/data-section.tsx';
import { DeleteEverything } from './settings/delete-section.tsx';
import { KeptWhere } from './settings/kept-where.tsx';
import { Sessions } from './settings/sessions-section.tsx';
import './settings-page.css';

export const meta = () => [{ title: 'Settings · Greenroom' }];

const themes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'As the system' },
] as const;

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="content">{children}</div>
    </section>
  );
}

export default function SettingsPage() {
  const me = useMe();
  const theme = useTheme();
  const calm = useCalm();
  const person = me.data ?? null;
  const account = person && !person.isGuest ? person : null;
  return (
    <div className="settings-page">
      <h1>Settings</h1>
      <Part title="Account">
        {me.isPending && <Skeleton label="Loading the account" lines={3} />}
        {me.isError && <ErrorState error={me.error} onRetry={() => void me.refetch()} />}
        {account && <AccountLines person={account} />}
        {me.isSuccess && !account && <NoAccount isGuest={person !== null} />}
      </Part>
      {account && (
        <Part title="Where you are signed in">
          <Sessions />
        </Part>
      )}
      <Part title="Look">
        <SegmentedControl label="Theme" options={themes} value={theme} onChange={setTheme} />
        <p className="small muted">The green room and the stage are dark in any case.</p>
        <Switch
          label="Keep things still"
          description="No moving parts, whatever your system says. Without it, your system’s wish counts."
          checked={calm}
          onChange={setCalm}
        />
      </Part>
      <Part title="Your data">
        <YourData hasPerson={person !== null} />
      </Part>
      <Part title="What is kept where">
        <KeptWhere />
      </Part>
      {person?.isOperator && (
        <Part title="This server">
          <p>You are an operator: you can switch parts of this Greenroom on and off.</p>
          <div className="actions">
            <LinkButton to="/operator">Open the switches</LinkButton>
          </div>
        </Part>
      )}
      {person && (
        <Part title="Delete">
          <DeleteEverything isGuest={person.isGuest} />
        </Part>
      )}
    </div>
  );
}
