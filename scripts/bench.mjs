// `npm run bench:NAME`: builds what is out of date, then runs bench/NAME.ts with the words after `--`.
import { join } from 'node:path';
import { root, run, setUp } from './set-up.mjs';

setUp();
run(process.execPath, ['--import', 'tsx', join(root, 'bench', `${process.argv[2]}.ts`), ...process.argv.slice(3)]);
