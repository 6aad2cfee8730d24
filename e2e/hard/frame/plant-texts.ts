import { createHash } from 'node:crypto';
import type { Office } from './office-client.ts';

/** Texts that run, or turn the page round, where a page takes them for more than text. `gmHit` counts in the page. */
export const HOSTILE: readonly string[] = [
  '<script>gmHit()</script>',
  '"><img src=x onerror=gmHit()>',
  "'><svg/onload=gmHit()>",
  'javascript:gmHit()//',
  '{{constructor.constructor("gmHit()")()}}',
  ['$', '{gmHit()} #{gmHit()} <%=gmHit()%>'].join(''),
  '<scr\u200bipt>gmHit()</scr\u200bipt>',
  '\u202e<img src=x onerror=gmHit()>',
  '</title></style><script>gmHit()</script>',
  '=HYPERLINK("javascript:gmHit()")',
  '+gmHit()|cmd',
  '@SUM(gmHit())',
  "');gmHit();//",
  '<iframe srcdoc="<script>top.gmHit()"',
  '&lt;img src=x onerror=gmHit()&gt;',
  '<a href=data:text/html,<script>gmHit()>',
];

export interface Planted {
  readonly planId: string;
  readonly versionId: string;
  readonly secondVersionId: string | null;
  readonly superiorVersionId: string | null;
  readonly itemIds: readonly string[];
  /** Texts that the API took, and texts that it refused, by field. */
  readonly taken: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
}

/** Writes every hostile text into every field of text that the API offers to a command office. */
export async function plantTexts({ client, regionId }: Office): Promise<Planted> {
  const params = { regionId };
  const taken: Record<string, number> = {};
  const refused: Record<string, number> = {};
  const put = async <T>(field: string, work: () => Promise<T>): Promise<T | null> => {
    try {
      const made = await work();
      taken[field] = (taken[field] ?? 0) + 1;
      return made;
    } catch {
      refused[field] = (refused[field] ?? 0) + 1;
      return null;
    }
  };
  const all = HOSTILE.join(' ');
  const at = (index: number) => HOSTILE[index % HOSTILE.length] as string;
  const posts: string[] = [];
  const units: string[] = [];
  for (const text of HOSTILE) {
    const unit = await put('unit', () =>
      client.units.add({ params, body: { name: text, shortName: text.slice(0, 40) } }),
    );
    const person = await put('person', () =>
      client.people.add({ params, body: { name: text.slice(0, 40), phone: text.slice(0, 40) } }),
    );
    if (!unit || !person) continue;
    units.push(unit.id);
    await put('office', () => client.offices.add({ params, body: { unitId: unit.id, name: text } }));
    const post = await put('post', () =>
      client.posts.add({ params, body: { title: text, role: 'leader', unitId: unit.id } }),
    );
    if (!post) continue;
    posts.push(post.id);
    await client.handOvers.add({ params, body: { postId: post.id, personId: person.id, fromOn: '2026-01-01' } });
    await put('group', () =>
      client.groups.add({ params, body: { name: text, kind: 'task-force', unitIds: [unit.id], leadPostId: post.id } }),
    );
    const view = { gap: null, text, unitId: null, leaderPostId: null, sort: null, filters: {}, groupBy: null };
    await put('saved view', () =>
      client.savedViews.add({
        params,
        body: { name: text.slice(0, 60), shared: true, ledger: 'tasks', content: { ...view, columns: null } },
      }),
    );
  }
  const closing = await client.units.add({ params, body: { name: `${at(0)}二` } });
  await put('closing reason', () =>
    client.closings.add({
      params,
      body: { kind: 'unit', id: closing.id, version: 1, closedOn: '2026-01-01', reason: all },
    }),
  );

  const written = (more: string) =>
    [
      `澄湖区${at(1)}行动计划（2026-2028年）${more}`,
      `一、${at(0)}`,
      ...HOSTILE.map(
        (text, i) =>
          `${i + 1}. 建设${text}中心。到2027年，${text}规模达到30${i}家。（牵头单位：${text}；责任单位：区科技局）`,
      ),
      `二、${at(2)}`,
      `20. 推行${at(7)}。创建国家级${at(3)}试点。`,
    ].join('\n');
  const upload = (fileName: string, more: string) =>
    put('upload file name', () =>
      client.plans.upload({
        params,
        file: new Blob([written(more)]),
        fileName,
        form: { role: 'own' },
      }),
    );
  for (const text of HOSTILE.slice(0, 4)) await upload(`${text}.txt`, createHash('sha1').update(text).digest('hex'));
  const made = await upload(`${at(1)}.txt`, '');
  if (!made) throw new Error('no plan was taken');
  const { planId, versionId } = made;
  const one = { ...params, planId, versionId };
  const plan = await client.plans.get({ params: { ...params, planId } });
  await put('plan title', () =>
    client.plans.change({ params: { ...params, planId }, body: { version: plan.version, title: all.slice(0, 200) } }),
  );
  await put('draft title', () =>
    client.drafts.add({
      params: one,
      body: { start: 0, end: 5, title: all.slice(0, 500), content: { kind: 'pilot', level: at(2), quote: all } },
    }),
  );
  const view = await client.versions.read({ params: one });
  for (const [i, draft] of view.drafts.entries())
    await put(draft.status === 'open' ? 'draft title' : 'draft', () =>
      client.drafts.decide({
        params: { ...params, draftId: draft.id },
        body: {
          version: draft.version,
          ...(i % 5 === 4 ? { status: 'dropped', reason: at(i) } : { status: 'accepted', title: at(i) }),
        },
      }),
    );
  const seen = await client.versions.read({ params: one });
  await client.versions.confirm({ params: one, body: { version: seen.version.version } });
  const { rows } = await client.ledgers.rows({ params: { ...params, planId, ledger: 'tasks' }, query: { limit: 500 } });
  const itemIds = rows.map((row) => row.id);
  for (const [i, row] of rows.entries()) {
    const oneItem = { ...params, itemId: row.id };
    const edited = await put('measures, remark, source', () =>
      client.items.edit({
        params,
        body: {
          changes: [
            { id: row.id, version: row.version, measures: [at(i), all], remark: at(i), innovationSource: at(i) },
          ],
        },
      }),
    );
    let version = edited?.rows[0]?.version ?? row.version;
    const assigned = await put('assignment', () =>
      client.items.assign({
        params,
        body: {
          changes: [
            {
              id: row.id,
              version,
              assignment: {
                leadUnitId: units[i % units.length] as string,
                leaderPostId: posts[i % posts.length] as string,
                jointUnitIds: units.slice(0, 3),
              },
            },
          ],
        },
      }),
    );
    version = assigned?.rows[0]?.version ?? version;
    await put('goals, quarters', () =>
      client.items.schedule({
        params,
        body: {
          changes: [
            {
              id: row.id,
              version,
              goals: [{ year: 2026, words: at(i), value: '10' }],
              milestones: ([1, 2, 3, 4] as const).map((quarter) => ({
                year: 2026,
                quarter,
                words: at(i + quarter),
                value: null,
                share: String(quarter * 25),
              })),
            },
          ],
        },
      }),
    );
    await put('comment', () => client.comments.add({ params: oneItem, body: { text: all } }));
    await put('adjustment reason', () =>
      client.adjustments.propose({
        params: oneItem,
        body: { change: { field: 'goals', after: [{ year: 2026, words: at(i), value: '11' }] }, reason: all },
      }),
    );
  }
  const shipped = await client.templates.builtIn({ params: { ...params, kind: 'ledger' } });
  for (const text of HOSTILE.slice(0, 6))
    await put('template name, note', () =>
      client.templates.upload({
        params,
        file: shipped,
        fileName: `${text}.docx`,
        form: { kind: 'ledger', note: text },
      }),
    );
  await put('imported cells', () =>
    client.imports.pasteLedger({
      params: { ...params, planId },
      body: { text: `任务\t牵头单位\t备注\n${HOSTILE.map((text) => `${text}\t${text}\t${text}`).join('\n')}` },
    }),
  );
  await put('imported cells', () =>
    client.imports.pasteOrganisation({
      params,
      body: { text: `单位\t岗位\t姓名\n${HOSTILE.map((text) => `${text}\t${text}\t${text}`).join('\n')}` },
    }),
  );
  const second = await put('upload file name', () =>
    client.plans.uploadVersion({
      params: { ...params, planId },
      file: new Blob([written('修订')]),
      fileName: `${at(2)}.txt`,
    }),
  );
  const superior = await put('upload file name', () =>
    client.plans.upload({
      params,
      file: new Blob([written('省级')]),
      fileName: `${at(9)}.txt`,
      form: { role: 'superior' },
    }),
  );
  if (superior) {
    const above = { ...params, planId: superior.planId, versionId: superior.versionId };
    await client.versions.acceptCertain({ params: above });
  }
  return {
    superiorVersionId: superior?.versionId ?? null,
    planId,
    versionId,
    secondVersionId: second?.versionId ?? null,
    itemIds,
    taken,
    refused,
  };
}
