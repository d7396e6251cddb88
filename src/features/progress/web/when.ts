const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const long = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** "Wed 18 Nov" on this device's calendar. */
export const dayOfWeek = (iso: string) => day.format(new Date(iso)).replace(',', '');
export const wholeDay = (moment: Date) => long.format(moment).replace(',', '');
export const shortDay = (iso: string) => short.format(new Date(iso));
