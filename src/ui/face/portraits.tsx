import type { ReactNode } from 'react';

/** A head and shoulders on a field of 320 by 380, in layers from back to front. */
export interface PortraitDrawing {
  /** The outline of the face; shade and beard are cut to it. */
  readonly outline: string;
  readonly body: ReactNode;
  readonly behind?: ReactNode;
  readonly neck: string;
  readonly shade: string;
  readonly beard?: ReactNode;
  readonly hair: ReactNode;
  readonly brow: string;
  readonly eyes: readonly [left: readonly [x: number, y: number], right: readonly [x: number, y: number]];
  readonly mouth: { readonly closed: string; readonly open: string };
  /** Glasses, ear-rings. */
  readonly worn?: ReactNode;
}

const narrow = 'M104 166c0-50 22-76 56-76s56 26 56 76c0 56-24 96-56 96s-56-40-56-96z';
const long = 'M106 158c0-48 22-72 54-72s54 24 54 72c0 58-20 100-54 100s-54-42-54-100z';

export const portraits: Readonly<Record<string, PortraitDrawing>> = {
  maren: {
    outline: 'M98 172c0-54 25-82 63-82s63 28 63 82c0 55-31 92-63 92s-63-37-63-92z',
    body: (
      <>
        <path className="m-coat" d="M0 396c0-60 38-82 90-96l40-15h62l40 15c52 14 90 36 90 96z" />
        <path className="m-coat2" d="M192 285l40 15c52 14 90 36 90 96H186l26-60z" />
        <path className="m-shirt" d="M126 288l35 64 35-64-9-8h-52z" />
      </>
    ),
    behind: (
      <path
        className="m-hair2"
        d="M82 186c-8-74 26-124 80-124s88 48 80 122c-4 34-4 58 6 82-18 9-40 8-54-2h-66c-15 10-37 12-54 2 12-26 12-48 8-80z"
      />
    ),
    neck: 'M134 246h54v44c-6 14-16 20-27 20s-21-6-27-20z',
    shade: 'M176 84c-4 38-1 64 8 88 5 14 3 23-8 27 9 7 7 17-2 25-6 16-4 28 0 44h60V84z',
    hair: (
      <>
        <path
          className="m-hair"
          d="M92 200c-14-78 18-130 70-130 54 0 82 46 68 130-8-27-17-50-36-76-25 26-54 35-84 39-8 11-14 22-18 37z"
        />
        <path className="m-sheen" d="M112 122c10-22 28-34 52-35" />
      </>
    ),
    brow: 'M116 168q12-8 25-3M181 165q13-5 23 4',
    eyes: [
      [130, 185],
      [192, 185],
    ],
    mouth: { closed: 'M140 231q20 11 41-1', open: 'M147 230q14-4 28 0-3 11-14 11t-14-11z' },
  },
  idris: {
    outline: long,
    body: (
      <>
        <path className="m-coat" d="M0 392c4-58 46-82 104-96l30-10h52l30 10c58 14 100 38 104 96z" />
        <path
          className="m-coat2"
          d="M128 288c8 22 20 32 32 32s24-10 32-32l12 6c-6 30-24 44-44 44s-38-14-44-44z"
        />
      </>
    ),
    neck: 'M136 230h48v58c-6 14-16 20-24 20s-18-6-24-20z',
    shade: 'M172 80c-4 36 2 60 8 82 6 18 2 28-8 34 10 8 8 18-2 26-4 16-4 28-2 40h60V80z',
    beard: (
      <>
        <path
          className="m-hair"
          d="M100 190c12 6 16 14 22 24 10-10 24-14 38-14s28 4 38 14c6-10 10-18 22-24v80H100z"
        />
        <path className="m-face" d="M140 222c6-6 34-6 40 0-4 12-12 16-20 16s-16-4-20-16z" />
      </>
    ),
    hair: (
      <path
        className="m-hair"
        d="M100 150c-6-48 20-78 62-78 40 0 64 28 58 78l-8 14c0-22-6-36-18-44-24 8-48 8-68 0-12 8-18 22-18 44z"
      />
    ),
    brow: 'M120 154q13-7 26-2M176 152q13-5 25 2',
    eyes: [
      [136, 174],
      [187, 174],
    ],
    mouth: { closed: 'M147 226q13 5 26 0', open: 'M149 224q11-3 22 0-3 9-11 9t-11-9z' },
  },
  sunita: {
    outline: narrow,
    body: (
      <>
        <path className="m-coat" d="M6 394c2-58 42-80 92-94l34-12h56l34 12c50 14 90 36 92 94z" />
        <path className="m-shirt" d="M132 286l28 96 28-96-8-6h-40z" />
        <path className="m-coat2" d="M188 286l34 14c50 14 90 36 92 94H176z" />
        <path className="m-coat2" d="M132 286l-14 26 22 10-14 16 32 56h4z" />
      </>
    ),
    behind: (
      <>
        <circle className="m-hair" cx="160" cy="54" r="30" />
        <path className="m-hair2" d="M96 182c-8-66 20-106 64-106s72 40 64 106l-12 20H108z" />
      </>
    ),
    neck: 'M137 238h46v52c-6 13-14 19-23 19s-17-6-23-19z',
    shade: 'M172 84c-3 36 0 62 8 84 5 15 2 24-8 29 9 7 7 17-2 25-5 16-4 28-1 42h58V84z',
    hair: (
      <>
        <path
          className="m-hair"
          d="M98 190c-12-70 16-114 62-114s74 44 62 114c-6-32-14-54-28-72-14-3-26-11-34-22-8 11-20 19-34 22-14 18-22 40-28 72z"
        />
        <path className="m-sheen" d="M118 116c8-14 18-22 32-26" />
      </>
    ),
    brow: 'M120 164q12-8 25-2M176 162q13-6 25 2',
    eyes: [
      [133, 181],
      [188, 181],
    ],
    mouth: { closed: 'M142 228q18 9 37-1', open: 'M147 227q13-4 26 0-3 10-13 10t-13-10z' },
    worn: (
      <>
        <circle className="m-gold" cx="102" cy="212" r="6" />
        <circle className="m-gold" cx="218" cy="212" r="6" />
      </>
    ),
  },
  tobias: {
    outline: long,
    body: (
      <>
        <path className="m-coat" d="M2 394c2-60 42-84 94-98l36-12h56l36 12c52 14 92 38 94 98z" />
        <path className="m-shirt" d="M128 284l32 100 32-100-10-6h-44z" />
        <path className="m-tie" d="M151 312h18l-4 16 9 66h-28l9-66z" />
        <path className="m-coat2" d="M192 284l-12 48 16-6-22 68h144c-2-60-42-84-94-98z" />
      </>
    ),
    neck: 'M135 232h50v54c-6 14-16 20-25 20s-19-6-25-20z',
    shade: 'M172 80c-4 36 1 60 8 84 6 17 2 27-8 33 10 8 8 18-2 26-4 16-4 28-2 40h60V80z',
    hair: (
      <>
        <path
          className="m-hair"
          d="M100 172c-12-52 4-102 62-104 44-1 70 30 56 102-4-20-8-34-18-48-30 4-58-3-74-18-12 16-20 38-26 68z"
        />
        <path className="m-sheen" d="M130 94c12-8 26-12 42-11" />
      </>
    ),
    brow: 'M120 154q13-5 27 0M175 153q13-6 26 1',
    eyes: [
      [136, 176],
      [187, 176],
    ],
    mouth: { closed: 'M144 228q16 2 34-4', open: 'M148 226q12-4 24-1-3 9-12 10-9 0-12-9z' },
    worn: (
      <g className="m-lines">
        <rect x="115" y="161" width="40" height="31" rx="11" />
        <rect x="168" y="161" width="40" height="31" rx="11" />
        <path d="M155 171q6-4 13 0" />
      </g>
    ),
  },
};
