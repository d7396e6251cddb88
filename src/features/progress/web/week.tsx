import { Check } from 'lucide-react';
import { SectionHead, VisuallyHidden } from '../../../ui/index.ts';
import type { Today } from '../contract.ts';

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Days with practice, and nothing about the others. */
export function Week({ week }: { readonly week: Today['week'] }) {
  const { practised, days } = week;
  return (
    <section className="week" aria-label="This week">
      <SectionHead
        title="This week"
        hairline={false}
        aside={
          <>
            <b>{practised}</b> {practised === 1 ? 'day' : 'days'}
          </>
        }
      />
      <ol>
        {days.map(({ date, practised: done, isToday }, i) => (
          <li key={date} className={[done ? 'done' : '', isToday ? 'today' : ''].join(' ')}>
            <span className="letter" aria-hidden="true">
              {names[i]?.charAt(0)}
            </span>
            <VisuallyHidden>
              {names[i]}
              {isToday && ', today'}: {done ? 'practised' : 'no practice'}
            </VisuallyHidden>
            <span className="day" aria-hidden="true">
              {done && <Check className="icon-s" />}
            </span>
          </li>
        ))}
      </ol>
      <p className="small muted">Rest days are free.</p>
    </section>
  );
}
