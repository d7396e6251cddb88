export { readReport } from './read-report.ts';
export { LONG_PAUSE_MS, PACE_COMFORTABLE } from './thresholds.ts';
export { type PlacedWord, placeWords } from './words/place-words.ts';
export { retimeWords } from './words/retime-words.ts';
