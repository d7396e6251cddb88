import { CassetteTape, Mic, Settings2, Sun } from 'lucide-react';
import { useEffect } from 'react';
import { Outlet } from 'react-router';
import { GuestNote } from '../../../features/accounts/web/index.ts';
import { recoverTapes } from '../../../features/interviews/web/index.ts';
import { AppShell } from '../../../ui/index.ts';

const entries = [
  { to: '/dashboard', label: 'Today', icon: <Sun /> },
  { to: '/setup', label: 'Practice', icon: <Mic /> },
  { to: '/tapes', label: 'Tapes', icon: <CassetteTape /> },
  { to: '/settings', label: 'Settings', icon: <Settings2 /> },
];

export default function ShellLayout() {
  useEffect(() => {
    // What an interview left behind in this browser is sent on; what fails is tried at the next visit.
    recoverTapes(null).catch((error: unknown) => console.warn('Tapes left in this browser wait:', error));
  }, []);
  return (
    <AppShell entries={entries} aside={<GuestNote />}>
      <Outlet />
    </AppShell>
  );
}
