/**
 * Something outside Greenroom keeps it from starting, and the person at the terminal can put it right.
 * `message` is one plain sentence to print as it is; the process then ends with exit code 1.
 */
export class StartupProblem extends Error {
  override name = 'StartupProblem';
}

/** Turns the usual file-system failures into one sentence about `path`; anything else comes back unchanged. */
export function explainFileProblem(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const sentence = sentences[String(code)];
  return sentence === undefined ? error : new StartupProblem(sentence(path), { cause: error });
}

const noPermission = (path: string) => `Greenroom has no permission to write to ${path}.`;

const sentences: Record<string, ((path: string) => string) | undefined> = {
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: (path) => `${path} is on a read-only disk.`,
  ENOSPC: (path) => `The disk that holds ${path} is full.`,
  EDQUOT: (path) => `The disk quota for ${path} is used up.`,
  ENOTDIR: (path) => `${path} cannot be created because a part of that path is a file.`,
  EEXIST: (path) => `${path} is a file, but Greenroom needs a directory there.`,
};
