import type { ReactNode } from 'react';

const bust = (
  <>
    <path
      className="f-paper"
      d="M27 42v6c0 2-1 3-3 4l-6 2c-6 2-8 6-9 14h46c-1-8-3-12-9-14l-6-2c-2-1-3-2-3-4v-6z"
    />
    <path
      className="f-paper"
      d="M21.5 27c0 11 4 18.5 10.5 18.5S42.5 38 42.5 27 38 14 32 14s-10.5 2-10.5 13z"
    />
  </>
);

const eyes = (
  <g className="f-ink">
    <circle cx="27.8" cy="30" r="1.25" />
    <circle cx="36.2" cy="30" r="1.25" />
  </g>
);

/** Drawn on a field of 64 by 64. */
export const smallFaces: Readonly<Record<string, ReactNode>> = {
  maren: (
    <>
      <path
        className="f-ink"
        d="M16 44c-2.5-9-2-19 1.5-24.5C20.5 14 26 11.5 32 11.5S43.5 14 46.5 19.5C50 25 50.5 35 48 44c-1.5 1.3-4.5 1.5-6 .5H22c-1.5 1-4.5.8-6-.5z"
      />
      {bust}
      <path
        className="f-ink"
        d="M20.5 31c.5-3 .5-5 1.5-7 5-.5 9.5-2.5 12-6 1.5 3.5 5 6 8.5 6.5.7 2 .8 4 1 6.5 1.5-8-1-18-11.5-18S19 23 20.5 31z"
      />
      {eyes}
      <path className="f-line" d="M28.7 38c2 1.8 4.6 1.8 6.6 0" />
    </>
  ),
  idris: (
    <>
      {bust}
      <path
        className="f-ink"
        d="M20.3 27c-1.5-9 3-15.5 11.7-15.5S45.2 18 43.7 27c-.6-2.8-1.2-4.7-2.7-6.3-5.5 1-12.5 1-18 0-1.5 1.6-2.1 3.5-2.7 6.3z"
      />
      <path
        className="f-ink"
        d="M20.8 29c-.2 10.5 4.2 18.3 11.2 18.3S43.4 39.5 43.2 29c-1 3.8-2.2 5.8-4.7 6.6-1.8-1.3-11.2-1.3-13 0-2.5-.8-3.7-2.8-4.7-6.6z"
      />
      {eyes}
      <path className="f-line-paper" d="M29.3 40h5.4" />
    </>
  ),
  sunita: (
    <>
      <circle className="f-ink" cx="32" cy="8.5" r="5.5" />
      {bust}
      <path
        className="f-ink"
        d="M19.8 32c-2-12 3-20 12.2-20s14.2 8 12.2 20c-1.7-4-2.7-7.5-3.7-10.5-3.5-.5-6.5-2.5-8.5-5.5-2 3-5 5-8.5 5.5-1 3-2 6.5-3.7 10.5z"
      />
      <g className="f-ink">
        <circle cx="20.5" cy="36.5" r="1.4" />
        <circle cx="43.5" cy="36.5" r="1.4" />
      </g>
      {eyes}
      <path className="f-line" d="M28.5 38.6c2.2.9 4.8.9 7 0" />
    </>
  ),
  tobias: (
    <>
      {bust}
      <path
        className="f-ink"
        d="M20.4 29c-1.6-5-1.4-9.5 1-12.5 2.2-3 6-4.5 11-4.5 6.5 0 11.2 4 11.2 11 0 2.2-.2 4-.8 6-.6-3-1.3-5-2.8-7.5-6 .8-11.5-.3-14.5-3-2.5 2.5-4.3 5.5-5.1 10.5z"
      />
      {eyes}
      <g className="f-line">
        <rect x="23.4" y="26.8" width="7.4" height="6.4" rx="2.6" />
        <rect x="33.2" y="26.8" width="7.4" height="6.4" rx="2.6" />
        <path d="M30.8 29.6c.8-.6 1.6-.6 2.4 0" />
        <path d="M29 39.2c2 .2 4 0 6-.7" />
      </g>
    </>
  ),
};

/** For a name that has no drawing. */
export const anyFace: ReactNode = (
  <>
    {bust}
    <path
      className="f-ink"
      d="M20.5 28c-1.4-9 3-15.5 11.5-15.5S44.9 19 43.5 28c-1.2-3.4-2.6-5.6-4.6-7-4.6.8-9.2.8-13.8 0-2 1.4-3.4 3.6-4.6 7z"
    />
    {eyes}
    <path className="f-line" d="M29 38.8h6" />
  </>
);
