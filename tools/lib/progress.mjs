import { spawn } from 'node:child_process';

/** A tool cannot go on; the message is one sentence for the person at the terminal. */
export class ToolProblem extends Error {}

/** Runs a tool's main function; a ToolProblem ends it with its sentence and exit code 1. */
export async function runTool(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof ToolProblem)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

const quietMs = 4_000;
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a command and shows on stderr that it works, for how long, and with `detail()` how far it is. Its
 * output is shown only when it fails.
 */
export async function runWithProgress(title, command, args, { cwd, env, detail = () => '' }) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const { stderr } = process;
  const line = () => `${title} … ${seconds()} ${detail()}`.trimEnd();
  const show = () => stderr.write(stderr.isTTY ? `\r\x1b[2K${line()}` : `${line()}\n`);
  stderr.write(stderr.isTTY ? title : `${title}\n`);
  const ticker = setInterval(show, stderr.isTTY ? 500 : quietMs);
  const { code, output } = await capture(command, args, { cwd, env });
  clearInterval(ticker);
  if (stderr.isTTY) stderr.write('\r\x1b[2K');
  if (code !== 0) {
    stderr.write(`${output.trim()}\n`);
    throw new ToolProblem(`${title}: this failed after ${seconds()}, see above.`);
  }
  stderr.write(`${title}: done in ${seconds()}\n`);
}

function capture(command, args, options) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const stop = () => {
      child.kill('SIGTERM');
      process.exit(130);
    };
    for (const signal of endings) process.on(signal, stop);
    const end = (result) => {
      for (const signal of endings) process.off(signal, stop);
      resolve(result);
    };
    child.once('error', (error) => end({ code: 1, output: error.message }));
    child.once('close', (code) => end({ code, output }));
  });
}

/** Runs a command in this terminal, passes on the signals that ask us to stop, and gives its exit code. */
export function runHere(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const pass = (signal) => child.kill(signal);
    for (const signal of endings) process.on(signal, pass);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const ending of endings) process.off(ending, pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}
