import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const limits = {
  fileLines: 400,
  roomFiles: 40,
  roomLines: 3000,
  folderFiles: 12,
  doorExports: 12,
  readmeLines: 40,
};
const isSource = (name) => /\.(ts|tsx|css|sql|mjs)$/.test(name);
const isTest = (path) => /\.(test|e2e)\.tsx?$/.test(path) || path.includes('/testing/');
const lines = (file) => readFileSync(file, 'utf8').split('\n').length - 1;

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** How many names a door lets out; a type counts like a value. */
export function exportCount(source) {
  const lists = [...source.matchAll(/export\s+(?:type\s+)?\{([^}]*)\}/g)].flatMap(([, names]) =>
    names.split(',').filter((name) => name.trim() !== ''),
  );
  const declared =
    source.match(/^export\s+(?:async\s+)?(?:function|const|class|interface|type(?!\s*\{))\s/gm) ?? [];
  return lists.length + declared.length;
}

/** The numbers of the house that are passed, as sentences. Tests count for files and folders, not for rooms. */
export function roomProblems(root) {
  const problems = [];
  const say = (path, text) => problems.push(`${relative(root, path)}: ${text}`);
  const folders = ['src', 'tools', 'bench', 'e2e'].map((name) => join(root, name)).filter(existsSync);
  for (const file of folders.flatMap(filesUnder).filter(isSource)) {
    if (file.endsWith('openapi.d.ts')) continue;
    if (lines(file) > limits.fileLines) say(file, `${lines(file)} lines, the end is ${limits.fileLines}`);
  }
  const features = join(root, 'src/features');
  for (const room of readdirSync(features)) {
    const folder = join(features, room);
    const sources = filesUnder(folder).filter((file) => isSource(file) && !isTest(file));
    const total = sources
      .filter((file) => !file.endsWith('.css'))
      .reduce((sum, file) => sum + lines(file), 0);
    if (sources.length > limits.roomFiles)
      say(folder, `${sources.length} files, a room ends at ${limits.roomFiles}`);
    if (total > limits.roomLines) say(folder, `${total} lines, a room ends at ${limits.roomLines}`);
    const readme = join(folder, 'README.md');
    if (!existsSync(readme)) say(folder, 'has no README.md');
    else if (lines(readme) > limits.readmeLines) say(readme, `more than ${limits.readmeLines} lines`);
    const perFolder = new Map();
    for (const file of sources.filter((source) => !source.endsWith('.css'))) {
      perFolder.set(dirname(file), (perFolder.get(dirname(file)) ?? 0) + 1);
    }
    for (const [where, count] of perFolder) {
      if (count > limits.folderFiles) say(where, `${count} files, a folder ends at ${limits.folderFiles}`);
    }
    for (const door of ['domain/index.ts', 'server/index.ts', 'web/index.ts']) {
      const path = join(folder, door);
      if (!existsSync(path)) continue;
      const count = exportCount(readFileSync(path, 'utf8'));
      if (count > limits.doorExports) say(path, `${count} exports, a door ends at ${limits.doorExports}`);
    }
  }
  return problems;
}
