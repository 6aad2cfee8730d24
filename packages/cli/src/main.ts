import { EXIT } from './exit-code.ts';
import { catalogues, fill } from './messages/messages.ts';
import { nodeIo } from './node-io.ts';
import { run } from './run.ts';

// A closed pipe (`gangmu read … | head`) is how a reader says "enough", not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2), nodeIo());
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  for (const messages of [catalogues.zh, catalogues.en])
    process.stderr.write(`${fill(messages['error.internal'], { reason })}\n`);
  if (process.env.GANGMU_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = EXIT.failed;
}
