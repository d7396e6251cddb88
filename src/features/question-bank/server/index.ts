import type { App, Platform } from '../../../platform/platform.ts';
import type { QuestionBank } from '../contract.ts';
import { contentDirectory, loadBank } from './load-bank.ts';
import { routes } from './routes.ts';

let bank: QuestionBank | undefined;

/** The bank that ships with the product, read once. Throws, naming file and path, when its content is not valid. */
export function questionBank(): QuestionBank {
  bank ??= loadBank(contentDirectory);
  return bank;
}

export function register(app: App, _platform: Platform): void {
  routes(app, questionBank());
}
