import { fileURLToPath } from 'node:url';
import { run } from './main.ts';

await run(fileURLToPath(import.meta.url));
