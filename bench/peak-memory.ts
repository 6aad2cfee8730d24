// Run as a process of its own: reads a sample of the given size once and prints its peak resident memory in MB.
import { readPlan } from '@gangmu/reader';
import { sample } from './sample.ts';

readPlan(sample(Number(process.argv[2])));
console.log(Math.round(process.resourceUsage().maxRSS / 1024));
