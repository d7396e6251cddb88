import pino from 'pino';
import { readConfig } from '../platform/config/config.ts';
import { StartupProblem } from '../platform/startup-problem.ts';
import { buildApp, listeningPort } from './build-app.ts';
import { type Installation, openInstallation } from './installation.ts';
import { serveWebApp } from './static-files.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);

async function serve(): Promise<void> {
  const started = performance.now();
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  const installation = await openInstallation(config, log, say);
  try {
    await run(installation, log, started);
  } catch (error) {
    await installation.close();
    throw error;
  }
}

async function run(installation: Installation, log: pino.Logger, started: number): Promise<void> {
  const { config, db } = installation;
  const { app, platform } = await buildApp(config, db, log);
  await serveWebApp(app);
  await listen(app, config);
  await platform.jobs.start();

  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(
    [
      '',
      `  database    ${installation.databaseLabel}`,
      `  data        ${config.dataDir}`,
      `  speech      ${config.speech.transcriptionUrl ? `${config.speech.transcriptionModel} at ${new URL(config.speech.transcriptionUrl).host}` : 'typed by people (no speech service configured)'}`,
      `  mail        ${config.mail.smtpUrl ? 'by SMTP' : `to ${config.dataDir}/outbox`}`,
      `  ready       ${config.publicUrl ?? `http://localhost:${listeningPort(app)}`}   (${seconds} s, Ctrl-C stops it)`,
      '',
    ].join('\n'),
  );

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    say(`\n  ${signal}: stopping`);
    const failsafe = setTimeout(() => process.exit(1), 25_000);
    try {
      await app.close();
      await platform.jobs.stop();
      await installation.close();
      say('  stopped');
    } finally {
      clearTimeout(failsafe);
    }
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
}

async function listen(
  app: Awaited<ReturnType<typeof buildApp>>['app'],
  config: { port: number; host: string },
) {
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE') {
      throw new StartupProblem(
        `Port ${config.port} is in use by another program. Stop it, or choose another port: PORT=${config.port + 1} npm start`,
      );
    }
    if (code === 'EACCES') {
      throw new StartupProblem(
        `There is no permission to listen on port ${config.port}. Choose one above 1023 with PORT.`,
      );
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartupProblem(`HOST=${config.host} is not an address of this machine.`);
    }
    throw error;
  }
}

if (Number(process.versions.node.split('.')[0]) < 24) {
  say(`Greenroom's server needs Node.js 24 and this is ${process.versions.node}. Start it with npm start.`);
  process.exit(1);
}
serve().catch((error: unknown) => {
  if (error instanceof StartupProblem) say(`\n  Greenroom cannot start. ${error.message}\n`);
  else
    say(
      `\n  Greenroom cannot start, and this should not happen:\n${error instanceof Error ? error.stack : error}\n`,
    );
  process.exit(1);
});
