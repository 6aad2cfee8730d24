import { nodeIo } from './node-io.ts';
import { run } from './run.ts';

// A closed pipe (`gangmu read … | head`) is how a reader says "enough", not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), nodeIo());
