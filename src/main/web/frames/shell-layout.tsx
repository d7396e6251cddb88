import { CassetteTape, Mic, Settings2, Sun } from 'lucide-react';
import { Outlet } from 'react-router';
import { GuestNote } from '../../../features/accounts/web/index.ts';
import { AppShell } from '../../../ui/index.ts';

const entries = [
  { to: '/dashboard', label: 'Today', icon: <Sun /> },
  { to: '/setup', label: 'Practice', icon: <Mic /> },
  { to: '/tapes', label: 'Tapes', icon: <CassetteTape /> },
  { to: '/settings', label: 'Settings', icon: <Settings2 /> },
];

export default function ShellLayout() {
  return (
    <AppShell entries={entries} aside={<GuestNote />}>
      <Outlet />
    </AppShell>
  );
}
