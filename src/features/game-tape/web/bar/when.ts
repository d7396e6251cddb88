const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** "Wed 18 Nov, 19:04", in the time zone of this device. */
export function dayAndTime(iso: string): string {
  const date = new Date(iso);
  return `${day.format(date).replace(',', '')}, ${time.format(date)}`;
}
