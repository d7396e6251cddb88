import type { App, Platform } from '../../../platform/platform.ts';
import { InterviewDeletedMessage } from '../../interviews/contract.ts';
import { forgetReport } from './report-of.ts';
import { routes } from './routes.ts';

export { reportOf } from './report-of.ts';

export function register(app: App, platform: Platform): void {
  platform.bus.on(InterviewDeletedMessage, ({ interviewId }) => forgetReport(interviewId));
  routes(app, platform);
}
