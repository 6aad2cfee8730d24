import { EXIT } from './exit-code.ts';
import { catalogues, fill } from './messages/messages.ts';
import { nodeIo } from './node-io.ts';
import { run } from './run.ts';

const io = nodeIo();

// A closed pipe (`gangmu read … | head`) is how a reader says "enough", not a fault; a full disk is one to tell of.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  const reason = error.code ?? error.message;
  for (const messages of [catalogues.zh, catalogues.en]) io.err(`${fill(messages['error.output'], { reason })}\n`);
  process.exit(EXIT.refused);
});

try {
  process.exitCode = await run(process.argv.slice(2), io);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  for (const messages of [catalogues.zh, catalogues.en]) io.err(`${fill(messages['error.internal'], { reason })}\n`);
  if (process.env.GANGMU_DEBUG && error instanceof Error) io.err(`${error.stack}\n`);
  process.exitCode = EXIT.failed;
}
