// Run as a process of its own with the folder of the example plans: a province, 16 cities and their 160 districts, read and compared level by level.
// Prints seconds for reading and for comparing, the process's peak resident memory in MB, and how much was found.
import { alignPlans, coverageMatrix, type PlanProfile, profilePlan, sumTargets } from '@gangmu/align';
import { readPlan } from '@gangmu/reader';
import { variedPlans } from './varied-plans.ts';

const plans = variedPlans(process.argv[2] as string);

let reading = 0;
let comparing = 0;
let links = 0;
let sums = 0;

function timed<T>(work: () => T): readonly [T, number] {
  const start = process.hrtime.bigint();
  const result = work();
  return [result, Number(process.hrtime.bigint() - start) / 1e9];
}

function read(text: string) {
  const [plan, seconds] = timed(() => ({ text, reading: readPlan(text) }));
  reading += seconds;
  return plan;
}

function level(superior: PlanProfile, texts: readonly ReturnType<typeof read>[]): readonly PlanProfile[] {
  const [profiles, seconds] = timed(() => {
    const compared = texts.map((plan) => {
      const profile = profilePlan(plan);
      return { plan: profile, alignment: alignPlans(superior, profile) };
    });
    links += compared.reduce((sum, { alignment }) => sum + alignment.links.length, 0);
    coverageMatrix(compared.map(({ alignment }) => alignment));
    sums += sumTargets(superior, compared).length;
    return compared.map(({ plan }) => plan);
  });
  comparing += seconds;
  return profiles;
}

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
const province = profilePlan(read(plans.province));
const cities = level(
  province,
  numbers(16).map((city) => read(plans.city(city))),
);
const provinceSeconds = comparing;
cities.forEach((city, index) => {
  level(
    city,
    numbers(10).map((district) => read(plans.district(index, district))),
  );
});
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  JSON.stringify({ reading, province: provinceSeconds, districts: comparing - provinceSeconds, memory, links, sums }),
);
