import { describe, expect, it } from 'vitest';
import { Refused } from '../../kernel/refusal.ts';
import { renderError } from './errors.ts';

const withStatus = (statusCode: number) => Object.assign(new Error('Why.'), { statusCode });
const withCode = (code: string) => Object.assign(new Error('secret words of the database'), { code });
const refusal = { code: 'room/no', status: 409, message: 'No.' } as const;

describe('renderError', () => {
  it.each([
    ['a refusal', new Refused(refusal), 409, 'room/no', false],
    ['a body too large', withStatus(413), 413, 'http/too-large', false],
    ['too many requests', withStatus(429), 429, 'http/too-many', false],
    ['a bad request', withStatus(400), 400, 'http/bad-request', false],
    ['a database that is away', withCode('ECONNREFUSED'), 503, 'http/database-away', true],
    ['a database that shuts down', withCode('57P01'), 503, 'http/database-away', true],
    ['a broken statement', withCode('42P01'), 500, 'http/defect', true],
    ['a defect', new TypeError('secret words of the program'), 500, 'http/defect', true],
    ['what is no error at all', 'secret words', 500, 'http/defect', true],
    ['an error that claims a status of its own above 499', withStatus(502), 500, 'http/defect', true],
  ] as const)('%s', (_what, error, status, code, defect) => {
    const rendered = renderError(error, 'id-1');
    expect(rendered).toMatchObject({ status, defect, body: { code, requestId: 'id-1' } });
    expect(JSON.stringify(rendered)).not.toContain('secret');
  });

  it('hands on the details of a refusal', () => {
    expect(renderError(new Refused(refusal, { expected: 7 }), 'id').body.details).toEqual({ expected: 7 });
  });

  it('quotes the id in the words about a defect', () => {
    expect(renderError(new Error('x'), 'id-42').body.message).toContain('id-42');
  });
});
