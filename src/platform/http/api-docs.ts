import type { App } from '../platform.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
}

interface Media {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Operation {
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: Media;
  readonly responses?: Readonly<Record<string, Media>>;
}

export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);
const refName = (ref: string) => ref.split('/').at(-1) ?? ref;

/** A schema in one line, such as `{ id: string (uuid), level: "mid" | "lead" }`; named schemas are links. */
function shape(schema: Schema | undefined, depth = 0): string {
  if (!schema) return 'anything';
  if (schema.$ref) return `<a href="#${refName(schema.$ref)}">${refName(schema.$ref)}</a>`;
  if (schema.const !== undefined) return escaped(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((value) => escaped(JSON.stringify(value))).join(' | ');
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.map((one) => shape(one, depth)).join(' | ');
  if (schema.items) return `list of ${shape(schema.items, depth)}`;
  if (schema.properties) {
    const required = new Set(schema.required);
    const inner = Object.entries(schema.properties).map(
      ([name, one]) =>
        `${'  '.repeat(depth + 1)}${escaped(name)}${required.has(name) ? '' : '?'}: ${shape(one, depth + 1)}`,
    );
    return `{\n${inner.join('\n')}\n${'  '.repeat(depth)}}`;
  }
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'anything');
  return escaped(`${type}${schema.format ? ` (${schema.format})` : ''}`);
}

const bodies = (media: Media | undefined) =>
  Object.entries(media?.content ?? {}).map(
    ([type, { schema }]) =>
      `<p class="note">${escaped(type)}</p>${schema ? `<pre>${shape(schema)}</pre>` : ''}`,
  );

function operation(path: string, method: string, op: Operation): string {
  const parameters = (op.parameters ?? []).map(
    ({ name, in: where, required, schema }) =>
      `<tr><td><code>${escaped(name)}</code></td><td>${where}${required ? '' : ', optional'}</td><td>${shape(schema)}</td></tr>`,
  );
  const replies = Object.entries(op.responses ?? {}).map(
    ([status, media]) =>
      `<h4>${escaped(status)}</h4>${bodies(media).join('') || '<p class="note">no body</p>'}`,
  );
  return `<details><summary><b>${method.toUpperCase()}</b> <code>${escaped(path)}</code> <span>${escaped(op.operationId ?? '')}</span></summary>
${parameters.length > 0 ? `<table><tbody>${parameters.join('')}</tbody></table>` : ''}
${op.requestBody ? `<h4>Body</h4>${bodies(op.requestBody).join('')}` : ''}${replies.join('')}</details>`;
}

/** The API for people: one page without a script, from the OpenAPI document. */
export function apiDocsPage(document: ApiDocument): string {
  const byTag = new Map<string, string[]>();
  for (const [path, methods] of Object.entries(document.paths ?? {})) {
    for (const [method, op] of Object.entries(methods)) {
      const tag = op.tags?.[0] ?? 'other';
      byTag.set(tag, [...(byTag.get(tag) ?? []), operation(path, method, op)]);
    }
  }
  const tags = [...byTag].map(
    ([tag, list]) => `<section><h2 id="tag-${escaped(tag)}">${escaped(tag)}</h2>${list.join('')}</section>`,
  );
  const schemas = Object.entries(document.components?.schemas ?? {}).map(
    ([name, schema]) => `<h3 id="${escaped(name)}">${escaped(name)}</h3><pre>${shape(schema)}</pre>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>API · ${escaped(document.info.title)}</title><style>${css}</style></head>
<body><main><h1>${escaped(document.info.title)} API</h1><p>${escaped(document.info.description ?? '')}</p>
<p>Version ${escaped(document.info.version)}. For programs: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<nav aria-label="Parts">${[...byTag.keys()].map((tag) => `<a href="#tag-${escaped(tag)}">${escaped(tag)}</a>`).join(' ')}</nav>
${tags.join('')}<section><h2>Shapes</h2>${schemas.join('')}</section></main></body></html>`;
}

const css = `:root{color-scheme:light dark;--ink:light-dark(#1e2a25,#f3f2ee);--bg:light-dark(#fbfaf6,#0c110f);--line:light-dark(#dcdcd6,#39413d);--accent:light-dark(#1f6a4c,#72cfa3)}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 system-ui,sans-serif}main{max-width:960px;margin:0 auto;padding:32px 16px}
h1,h2{font-family:Georgia,serif;font-weight:500}h2{margin:40px 0 8px}h4{margin:12px 0 4px}a{color:var(--accent)}nav{display:flex;flex-wrap:wrap;gap:12px}
details{border-top:1px solid var(--line);padding:8px 0}summary{cursor:pointer;overflow-wrap:anywhere}summary span{opacity:.75}
pre{overflow:auto;padding:12px;border:1px solid var(--line);border-radius:8px;font:13px/1.5 ui-monospace,monospace;margin:4px 0}
table{border-spacing:0}td{padding:2px 16px 2px 0;vertical-align:top}.note{margin:0;font-size:14px;opacity:.8}`;

export function serveApiDocs(app: App, read: () => ApiDocument): void {
  let page: string | null = null;
  app.get('/api/docs', { schema: { hide: true } }, async (_request, reply) => {
    page ??= apiDocsPage(read());
    return reply.type('text/html; charset=utf-8').send(page);
  });
}
