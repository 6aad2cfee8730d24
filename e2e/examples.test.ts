import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument } from '@gangmu/formats';
import type { Reading } from '@gangmu/plan';
import { readPlan } from '@gangmu/reader';
import { describe, expect, it } from 'vitest';
import { digest } from './digest.ts';

const plans = new URL('../examples/plans/', import.meta.url);
const golden = new URL('../examples/readings/', import.meta.url);
/** `UPDATE_READINGS=1 npx vitest run e2e/examples` writes them anew, for a person to compare with the ones before. */
const update = process.env.UPDATE_READINGS === '1';

async function read(name: string): Promise<Reading> {
  const document = await readDocument(readFileSync(new URL(name, plans)), name);
  return readPlan(document.text, { tables: document.tables, headings: document.headings });
}

const names = readdirSync(plans).sort();
const texts = names.filter((name) => name.endsWith('.txt') || name.endsWith('-tasks.html'));
const others = names.filter((name) => !texts.includes(name));

describe('the example plans', () => {
  it.each(texts)('%s is read as its golden reading says', async (name) => {
    const file = new URL(`${basename(name).replace(/\.\w+$/, '')}.txt`, golden);
    const found = digest(await read(name));
    if (update) writeFileSync(file, found);
    expect(existsSync(file), `no golden reading for ${name}`).toBe(true);
    expect(found).toBe(readFileSync(file, 'utf8'));
  });

  it('come in every format that offices hand on', () => {
    expect(new Set(others.map((name) => name.split('.').at(-1)))).toEqual(new Set(['docx', 'html', 'pdf']));
  });

  it.each(others)('%s holds the same outline, targets, duties and pilots as the text', async (name) => {
    const keys = (reading: Reading) => ({
      outline: reading.outline.map((node) => `${node.path} ${node.title.replace(/\s/g, '')}`),
      targets: reading.targets.map((t) => `${t.clause} ${t.op} ${t.value} ${t.unit} ${t.basis} ${t.period}`),
      duties: reading.duties.map((duty) => duty.units.join('、')),
      pilots: reading.pilots.map((pilot) => pilot.name),
    });
    expect(keys(await read(name))).toEqual(keys(await read(name.replace(/\.\w+$/, '.txt'))));
  });
});
