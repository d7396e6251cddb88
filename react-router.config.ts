import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Config } from '@react-router/dev/config';

const inlineScript = /<script((?:\s[^>]*)?)>([\s\S]*?)<\/script>/g;

/**
 * The content security policy allows no inline script, so each one becomes a file named by its hash.
 * `async` is dropped: React skips async scripts with a source when it hydrates, and the order must hold.
 */
async function moveInlineScriptsOut(client: string): Promise<void> {
  for await (const name of glob('**/*.html', { cwd: client })) {
    const file = path.join(client, name);
    const scripts = new Map<string, string>();
    const html = (await readFile(file, 'utf8')).replace(
      inlineScript,
      (whole, attributes: string, code: string) => {
        if (/\ssrc=/.test(attributes)) return whole;
        const url = `/assets/inline-${createHash('sha256').update(code).digest('hex').slice(0, 12)}.js`;
        scripts.set(url, code);
        return `<script${attributes.replace(/\sasync(="")?/, '')} src="${url}"></script>`;
      },
    );
    for (const [url, code] of scripts) await writeFile(path.join(client, url), code);
    await writeFile(file, html);
  }
}

const compressible = /\.(?:js|css|html|svg|wasm)$/;

/** Compressed once here, instead of at every request; the server picks by what the browser takes. */
async function compressFiles(client: string): Promise<void> {
  for await (const name of glob('**/*', { cwd: client })) {
    if (!compressible.test(name)) continue;
    const file = path.join(client, name);
    const bytes = await readFile(file);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: name.endsWith('.wasm') ? 5 : 9 } };
    await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, quality));
    await writeFile(`${file}.gz`, await promisify(gzip)(bytes));
  }
}

/** No server rendering at run time: two pages become HTML at build time, every other URL gets `__spa-fallback.html`. */
export default {
  appDirectory: 'src/main/web',
  buildDirectory: 'build',
  ssr: false,
  prerender: ['/', '/privacy'],
  async buildEnd({ reactRouterConfig }) {
    const client = path.join(reactRouterConfig.buildDirectory, 'client');
    await moveInlineScriptsOut(client);
    await compressFiles(client);
  },
} satisfies Config;
