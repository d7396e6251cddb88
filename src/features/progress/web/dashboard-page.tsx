import './dashboard-page.css';
import { Link } from 'react-router';
import { ApiProblem } from '../../../ui/api/client.ts';
import { ErrorState, LinkButton, SectionHead, Skeleton } from '../../../ui/index.ts';
import type { Today } from '../contract.ts';
import { NextCard } from './next-card.tsx';
import { TapeRow } from './tape-row.tsx';
import { Trend } from './trend.tsx';
import { useToday } from './use-progress.ts';
import { Week } from './week.tsx';
import { wholeDay } from './when.ts';

export const meta = () => [{ title: 'Today · Greenroom' }];

const nobodyYet: Pick<Today, 'next'> = { next: { kind: 'first' } };

export default function DashboardPage() {
  const today = useToday();
  const isNobody = today.error instanceof ApiProblem && today.error.status === 401;
  return (
    <div className="dashboard-page">
      <p className="small date">{wholeDay(new Date())}</p>
      {today.data && <Dashboard today={today.data} />}
      {isNobody && <NextCard next={nobodyYet.next} />}
      {today.isPending && <Skeleton label="Looking at your tapes" height={280} />}
      {today.error && !isNobody && !today.data && (
        <ErrorState error={today.error} onRetry={() => today.refetch()}>
          <LinkButton to="/setup">Set up an interview all the same</LinkButton>
        </ErrorState>
      )}
    </div>
  );
}

function Dashboard({ today }: { readonly today: Today }) {
  const { next, week, recent, hasMore, trend } = today;
  if (recent.length === 0) return <NextCard next={next} />;
  return (
    <div className="columns">
      <div className="main-column">
        <NextCard next={next} />
        <section className="recent" aria-label="Recent tapes">
          <SectionHead
            title="Recent tapes"
            hairline={false}
            aside={<Link to="/tapes">{hasMore ? 'All tapes' : 'Search, download, delete'}</Link>}
          />
          <ul>
            {recent.map((tape) => (
              <TapeRow key={tape.id} tape={tape} />
            ))}
          </ul>
        </section>
      </div>
      <div className="rail">
        <Week week={week} />
        <Trend trend={trend} />
      </div>
    </div>
  );
}
