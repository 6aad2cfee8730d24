import type { Reading } from '@gangmu/plan';

/** What of a reading a person would check, a line each, without offsets: the form of the golden readings. */
export function digest(reading: Reading): string {
  const at = (node: number | null): string => (node === null ? '-' : (reading.outline[node]?.path ?? '-'));
  const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const meta = [
    reading.meta.title?.quote,
    reading.meta.issuer?.quote,
    reading.meta.number?.quote,
    reading.meta.date?.value,
  ];
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['meta', meta.map((value) => value ?? '-')],
    ['outline', reading.outline.map((node) => `${node.kind} ${node.path} ${bare(node.title)}`)],
    [
      'targets',
      reading.targets.map((t) =>
        [
          at(t.node),
          bare(t.indicator),
          t.op,
          t.value2 === undefined ? t.value : `${t.value}..${t.value2}`,
          t.unit,
          t.basis,
          t.period,
        ].join(' | '),
      ),
    ],
    [
      'implied targets',
      reading.impliedTargets.map((t) =>
        [at(t.node), bare(t.indicator), t.implies.form, t.implies.value, t.period].join(' | '),
      ),
    ],
    ['duties', reading.duties.map((d) => [at(d.node), d.lead.join('、'), d.units.join('、')].join(' | '))],
    ['pilots', reading.pilots.map((p) => [at(p.node), p.name, p.level].join(' | '))],
    ['named regions', reading.namedRegions.map((r) => [at(r.node), r.name, r.level].join(' | '))],
    ['projects', reading.projects.map((p) => [at(p.node), p.name, p.form].join(' | '))],
    ['measures', reading.measures.map((m) => [at(m.node), m.verb, m.verbClass, bare(m.quote)].join(' | '))],
    ['notes', reading.notes.map((n) => [n.code, n.severity, at(n.node), bare(n.quote).slice(0, 40)].join(' | '))],
  ];
  return sections
    .map(([name, lines]) => `# ${name} (${lines.length})\n${lines.map((line) => `${line}\n`).join('')}`)
    .join('\n');
}
