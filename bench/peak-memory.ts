// Run as a process of its own: reads a text file once and prints the process's peak resident memory in MB.
import { readFileSync } from 'node:fs';
import { readPlan } from '@gangmu/reader';

const reading = readPlan(readFileSync(process.argv[2] as string, 'utf8'));
if (reading.targets.length === 0) throw new Error('nothing was read');
console.log(Math.round(process.resourceUsage().maxRSS / 1024));
