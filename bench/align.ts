// npm run bench:align: quality and time of the comparison beside plain TF-IDF cosine, and how it grows with the plans.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { alignPlans, type PlanProfile, profilePlan, toAlignmentJson } from '@gangmu/align';
import { readPlan } from '@gangmu/reader';
import { bundle } from './bundle.ts';
import { medianSeconds } from './measure.ts';
import { type Clause, tfIdfPairs } from './tf-idf.ts';
import { variedPlans } from './varied-plans.ts';

const row = (what: string, figure: string, goal = '') =>
  console.log(`${what.padEnd(52)}${figure.padStart(16)}   ${goal}`);
const read = (text: string) => ({ text, reading: readPlan(text) });
const clauses = ({ units, plan }: PlanProfile): readonly Clause[] =>
  units
    .filter(({ unit }) => !unit.lead)
    .map(({ unit }) => ({ label: unit.label, text: plan.text.slice(unit.start, unit.end) }));

/** Two plans and what is known of them: links `6→9`, ours that carry nothing, theirs that nobody carries. */
interface Known {
  readonly superior: PlanProfile;
  readonly subordinate: PlanProfile;
  readonly links: ReadonlySet<string> | null;
  readonly fresh: ReadonlySet<string>;
  readonly uncarried: ReadonlySet<string>;
}
type Answer = Readonly<Record<'links' | 'fresh' | 'uncarried', readonly string[]>>;

/** Annotated pairs where they are beside the project, else what examples/README.md says of our own plans. */
function known(): { readonly name: string; readonly pairs: readonly Known[] } {
  const gold = new URL('../../shared/gold/alignment/', import.meta.url);
  if (!existsSync(gold)) return { name: 'examples', pairs: [examples()] };
  const document = (name: string) => profilePlan(read(readFileSync(new URL(`../../seeds/${name}`, gold), 'utf8')));
  const pairs = readdirSync(gold)
    .filter((name) => /--.*\.json$/u.test(name))
    .map((name): Known => {
      const pair = JSON.parse(readFileSync(new URL(name, gold), 'utf8')) as {
        readonly superior: string;
        readonly subordinate: string;
        readonly clauses: readonly { readonly sub: string; readonly sup: readonly string[] }[];
        readonly new: readonly string[];
        readonly uncarried: readonly string[];
      };
      return {
        superior: document(pair.superior),
        subordinate: document(pair.subordinate),
        links: new Set(pair.clauses.flatMap(({ sub, sup }) => sup.map((one) => `${sub}→${one}`))),
        fresh: new Set(pair.new),
        uncarried: new Set(pair.uncarried),
      };
    });
  return { name: `${pairs.length} annotated pairs`, pairs };
}

function examples(): Known {
  const plan = (name: string) =>
    profilePlan(read(readFileSync(new URL(`../examples/plans/${name}.txt`, import.meta.url), 'utf8')));
  return {
    superior: plan('yunling-province'),
    subordinate: plan('linjiang-city'),
    links: null,
    fresh: new Set(['15', '16', '21', '26', '62', '74']),
    uncarried: new Set(['19', '21', '23', '25', '39', '41', '52', '65']),
  };
}

function ours({ superior, subordinate }: Known): Answer {
  const json = toAlignmentJson(alignPlans(superior, subordinate), superior.plan, subordinate.plan);
  const links = json.clauses.flatMap(({ sub, sup }) => sup.map((one) => `${sub}→${one}`));
  return { links, fresh: json.new, uncarried: json.uncarried };
}

function baseline({ superior, subordinate }: Known): (threshold: number) => Answer {
  const [above, below] = [clauses(superior), clauses(subordinate)];
  const pairs = tfIdfPairs(above, below);
  return (threshold) => {
    const linked = pairs.filter(({ cosine }) => cosine >= threshold);
    const carrying = new Set(linked.map((pair) => pair.subordinate));
    const carried = new Set(linked.map((pair) => pair.superior));
    return {
      links: linked.map((pair) => `${pair.subordinate}→${pair.superior}`),
      fresh: below.flatMap(({ label }) => (carrying.has(label) ? [] : [label])),
      uncarried: above.flatMap(({ label }) => (carried.has(label) ? [] : [label])),
    };
  };
}

/** F1 over all pairs together. */
function f1(pairs: readonly Known[], answers: readonly Answer[], what: keyof Answer): number {
  let [right, said, wanted] = [0, 0, 0];
  pairs.forEach((pair, at) => {
    const gold = pair[what];
    if (gold === null) return;
    const found = new Set(answers[at]?.[what]);
    right += [...found].filter((one) => gold.has(one)).length;
    said += found.size;
    wanted += gold.size;
  });
  return said + wanted === 0 ? 1 : (2 * right) / (said + wanted);
}

const { name, pairs } = known();
const own = pairs.map(ours);
const baselines = pairs.map(baseline);
const thresholds = Array.from({ length: 60 }, (_, at) => (at + 1) / 100);
// The baseline gets the threshold that is best on the very pairs it is scored on.
const first = pairs[0]?.links ? 'links' : 'fresh';
const best = thresholds
  .map((threshold) => ({ threshold, answers: baselines.map((answer) => answer(threshold)) }))
  .sort((a, b) => f1(pairs, b.answers, first) - f1(pairs, a.answers, first))[0];
const GOALS = { links: 'goal ≥ 0.85', fresh: 'goal ≥ 0.93', uncarried: 'goal ≥ 0.85' } as const;
const LABELS = { links: 'links', fresh: 'new', uncarried: 'uncarried' } as const;
console.log(`F1 on ${name}; TF-IDF at its best threshold there, ${best?.threshold}`);
for (const what of ['links', 'fresh', 'uncarried'] as const) {
  if (pairs.every((pair) => pair[what] === null)) continue;
  const theirs = f1(pairs, best?.answers ?? [], what);
  row(`  ${LABELS[what]}: ours / TF-IDF`, `${f1(pairs, own, what).toFixed(3)} / ${theirs.toFixed(3)}`, GOALS[what]);
}

const folder = fileURLToPath(new URL('../examples/plans/', import.meta.url));
const varied = variedPlans(folder);
const [province, city] = [read(varied.province), read(varied.city(0))];
const profiles = [profilePlan(province), profilePlan(city)] as const;
const bags = profiles.map(clauses) as [readonly Clause[], readonly Clause[]];
const milliseconds = (seconds: number) => `${(seconds * 1000).toFixed(0)} ms`;
console.log('\nOne pair of real-size plans, warm, after reading');
row('  profiles and comparison', milliseconds(medianSeconds(15, () => alignPlans(province, city))), 'goal ≤ 150 ms');
row('  comparison alone', milliseconds(medianSeconds(15, () => alignPlans(...profiles))));
row('  plain TF-IDF, all pairs', milliseconds(medianSeconds(15, () => tfIdfPairs(...bags))));

const cities = Array.from({ length: 16 }, (_, at) => read(varied.city(at)));
const cityBags = cities.map((plan) => clauses(profilePlan(plan)));
const start = process.hrtime.bigint();
for (const bag of cityBags) tfIdfPairs(bags[0], bag);
const tfIdfSeconds = Number(process.hrtime.bigint() - start) / 1e9;

/** What the process of its own prints. */
interface Many {
  readonly reading: number;
  readonly province: number;
  readonly districts: number;
  readonly memory: number;
  readonly links: number;
  readonly sums: number;
}
const printed = execFileSync(process.execPath, [await bundle('align-many.ts'), folder], { encoding: 'utf8' });
const many = JSON.parse(printed) as Many;
const seconds = (value: number) => `${value.toFixed(2)} s`;
console.log('\nA province, 16 cities and 160 districts in a process of its own, cold, after reading');
row('  province with 16 cities', seconds(many.province), 'goal ≤ 2 s');
row('  plain TF-IDF, all pairs, warm', seconds(tfIdfSeconds));
row('  16 cities with 10 districts each', seconds(many.districts), 'goal ≤ 15 s');
row('  peak memory, reading included', `${many.memory} MB`, 'goal ≤ 500 MB');
row('  reading all 177 plans', seconds(many.reading));
row('  links found; sums over parts', `${many.links}; ${many.sums}`);
