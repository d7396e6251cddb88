import { rateLimit } from '../../../platform/http/rate-limit.ts';
import type { App, Platform } from '../../../platform/platform.ts';
import { requirePerson } from '../../accounts/server/index.ts';
import { ANSWER_MAX_BYTES, SpeechCapabilities, Transcription } from '../contract.ts';
import { capabilitiesOf, engineOf, transcribeAnswer } from './transcribe-answer.ts';

const tags = ['speech'];
const TRANSCRIPTIONS_PER_MINUTE = 20;

export async function routes(app: App, { config }: Platform): Promise<void> {
  const engine = engineOf(config);
  /** Before the body is read, so that nobody unknown can make us hold 25 MB. */
  const limitPerson = rateLimit({
    max: TRANSCRIPTIONS_PER_MINUTE,
    key: async (request) => (await requirePerson(request)).id,
  });

  app.get(
    '/api/v1/speech/capabilities',
    { schema: { operationId: 'getSpeechCapabilities', tags, response: { 200: SpeechCapabilities } } },
    () => capabilitiesOf(engine),
  );

  await app.register(async (scope: App) => {
    scope.addContentTypeParser(
      ['audio/wav', 'audio/x-wav', 'audio/wave'],
      { parseAs: 'buffer', bodyLimit: ANSWER_MAX_BYTES },
      (_request, body, done) => done(null, body),
    );
    scope.post(
      '/api/v1/speech/transcriptions',
      {
        bodyLimit: ANSWER_MAX_BYTES,
        onRequest: limitPerson,
        schema: {
          operationId: 'transcribeAnswer',
          tags,
          consumes: ['audio/wav'],
          response: { 200: Transcription },
        },
      },
      async (request, reply) => {
        const left = new AbortController();
        reply.raw.once('close', () => {
          if (!reply.raw.writableFinished) left.abort();
        });
        return transcribeAnswer(engine, request.body, left.signal);
      },
    );
  });
}
