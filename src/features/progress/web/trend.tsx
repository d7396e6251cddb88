import { Link } from 'react-router';
import { SectionHead, TableTwin } from '../../../ui/index.ts';
import type { Today, TrendPoint } from '../contract.ts';
import { shortDay } from './when.ts';

const per = (share: number) => `${Math.round(share * 100)} %`;
const css = (share: number) => `${(share * 100).toFixed(1)}%`;
const shareOf = ({ measured, answers }: TrendPoint) => measured / answers;

/** Results with a number, tape by tape: a point for what was found, a bar for what it could stand for. */
export function Trend({ trend }: { readonly trend: Today['trend'] }) {
  const points = trend.points.slice(-10);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  return (
    <section className="trend" aria-label="Results with a number">
      <SectionHead
        title="Results with a number"
        aside={points.length === 1 ? 'last tape' : `last ${points.length} tapes`}
      />
      <div className="chart" aria-hidden="true">
        <div className="axis num">
          <span>100 %</span>
          <span>50</span>
          <span>0</span>
        </div>
        <div className="plot">
          {points.map((point) => (
            <Link
              key={point.interviewId}
              tabIndex={-1}
              to={`/review/${point.interviewId}`}
              title={titleOf(point)}
            >
              <i className="range" style={{ bottom: css(point.low), top: css(1 - point.high) }} />
              <i className="point" style={{ bottom: css(shareOf(point)) }} />
            </Link>
          ))}
        </div>
        <div className="ends num">
          <span>{shortDay(first.at)}</span>
          {points.length > 1 && <span>{shortDay(last.at)}</span>}
        </div>
      </div>
      <p className="small">{trend.says}</p>
      <p className="xs muted">
        Share of answers whose result has a number. The bar is the 90 % range for so few answers.
      </p>
      <TableTwin
        summary="As a table"
        columns={['Tape', 'Answers', 'Number', '90 % range']}
        rows={points.map((point) => [
          shortDay(point.at),
          point.answers,
          point.measured,
          `${Math.round(point.low * 100)} to ${per(point.high)}`,
        ])}
      />
    </section>
  );
}

const titleOf = (point: TrendPoint) => `${shortDay(point.at)}: ${point.measured} of ${point.answers} answers`;
