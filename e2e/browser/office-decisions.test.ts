import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { officeClient } from '../hard/frame/office-client.ts';
import { daysAgo, type LedgerRow, type OpenOffice, openOffice, shows, take } from './office.ts';
import { officeGrid, written } from './office-grid.ts';
import { hasBrowser } from './open-browser.ts';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe.skipIf(!hasBrowser)('decisions in the office of the demo', { timeout: 90_000 }, () => {
  let office: OpenOffice;
  beforeAll(async () => {
    office = await openOffice();
  }, 300_000);
  afterAll(() => office?.close());
  afterEach(() => office.noFaults());

  it('opens a row far down by its address, and walks on from there', async () => {
    const { page } = await office.seatOf('澄湖指挥办');
    const rows = await office.rowsOf();
    const [last, before] = [rows.at(-1), rows.at(-2)] as [LedgerRow, LedgerRow];
    await page.goto(`${office.home}/ledgers/tasks/items/${last.id}`);
    const drawer = page.getByRole('complementary', { name: last.title });
    await drawer.waitFor();
    await page.getByLabel(new RegExp(`^第 ${rows.length} 行，`, 'u')).waitFor();
    const sheet = page.getByRole('grid');
    const cell = sheet.locator(`[role=gridcell][data-line="${rows.length - 1}"][data-column="1"]`);
    expect(await cell.innerText()).toBe(last.title);
    const [line, box] = [await cell.boundingBox(), await sheet.boundingBox()];
    expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0) + 1);
    expect(page.url()).toContain(last.id);
    await page.getByRole('button', { name: '上一条（↑）' }).click();
    await page.getByRole('complementary', { name: before.title }).waitFor();
    await page.getByLabel(new RegExp(`^第 ${rows.length - 1} 行，`, 'u')).waitFor();
    expect(page.url()).toContain(before.id);
  });

  it('opens from home the rows that its figures count, ledger by ledger', async () => {
    const { page } = await office.seatOf('澄湖指挥办');
    const home = await office.client.home.get({ params: { regionId: office.regionId } });
    await page.goto(office.base);
    const list = page.getByRole('heading', { name: /^没有责任人/u });
    const links = list.getByRole('link');
    await links.first().waitFor();
    const figures = (await links.allInnerTexts()).map((text) => Number(/\d+$/u.exec(text)?.[0]));
    expect(figures.reduce((sum, one) => sum + one, 0)).toBe(home.noOfficer.count);
    await links.first().click();
    await page.getByText(new RegExp(`^筛选 ${figures[0]} / `, 'u')).waitFor();
    const without = (await office.rowsOf()).filter((row) => row.assignment.officerPostId === null);
    expect(figures[0]).toBe(without.length);
  });

  it('undoes what has not been answered yet as soon as it is', async () => {
    const { page } = await office.seatOf('澄湖指挥办');
    const row = take(await office.rowsOf(), (one) => one.remark === null);
    const grid = await office.ledgerOf(page);
    const edits = /\/items\/edits$/u;
    let release = () => {};
    const held = new Promise<void>((go) => {
      release = go;
    });
    let asked = 0;
    await page.route(edits, async (route) => {
      asked += 1;
      if (asked === 1) await held;
      await route.continue();
    });
    await page.getByRole('button', { name: '列', exact: true }).click();
    await page.getByRole('checkbox', { name: '备注' }).check();
    await page.keyboard.press('Escape');
    await grid.go(row.title, '备注');
    const sent = page.waitForRequest((one) => edits.test(new URL(one.url()).pathname));
    await page.keyboard.insertText('写错了的备注');
    await page.keyboard.press('Enter');
    await sent;
    const cell = await grid.cell(row.title, '备注');
    await page.keyboard.press('Control+Z');
    await shows(cell, '');
    release();
    await expect.poll(async () => (await office.itemOf(row.id)).item.version).toBe(row.version + 2);
    const { item, history } = await office.itemOf(row.id);
    expect([item.remark ?? '', history.at(-2)?.remark]).toEqual(['', '写错了的备注']);
    expect(await cell.innerText()).toBe('');
    await page.unroute(edits);
  });

  it('compares: links accepted, rejected and tied by hand, a clause left out with its reason, then written', async () => {
    const { page } = await office.seatOf('澄湖指挥办');
    const params = { regionId: office.regionId };
    const comparison = (await office.client.comparisons.list({ params, query: { planId: office.planId } })).rows.at(-1);
    const comparisonId = comparison?.id as string;
    const clausesOf = async (side: 'superior' | 'own') =>
      (await office.client.comparisons.clauses({ params: { ...params, comparisonId }, query: { side, limit: 500 } }))
        .rows;
    const [superior, own] = [await clausesOf('superior'), await clausesOf('own')];
    type Clause = (typeof superior)[number];
    const found = (one: Clause) => one.links.length === 1 && one.links.every((link) => link.by === 'found');
    const accepted = take(superior, (one) => found(one) && !one.links[0]?.accepted);
    const rejected = take(superior, (one) => found(one) && one.index > accepted.index && !one.links[0]?.accepted);
    const [tied, excluded] = superior.filter((one) => one.state === 'not-carried' && !one.lead) as [Clause, Clause];
    const carrier = take(own, (one) => one.links.length > 0 && one.title !== '');
    await page.goto(`${office.home}/compare/${comparisonId}`);
    await page.getByRole('button', { name: /^全部 \d+$/u }).click();
    const card = ({ index }: Clause) => page.locator(`[data-clause="superior-${index}"]`);
    const decided = (act: () => Promise<unknown>) => written(page, /\/comparisons\/[^/]+\/decisions$/u, act);
    await card(accepted).click();
    expect(await decided(() => card(accepted).getByRole('button', { name: '认可', exact: true }).click())).toBe(200);
    await card(accepted).getByText('已认可').waitFor();
    // Undone before it is saved: it waits for the save and is taken back, and nothing before it is.
    await page.route('**/decisions', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await card(rejected).click();
    await card(rejected).getByRole('button', { name: '驳回', exact: true }).click();
    expect(await written(page, /\/withdrawals?$/u, () => page.keyboard.press('Control+Z'))).toBe(200);
    await page.unroute('**/decisions');
    await card(rejected).getByRole('button', { name: '驳回', exact: true }).waitFor();
    const undone = await clausesOf('superior');
    expect(undone.find((one) => one.index === rejected.index)?.links).toEqual(rejected.links);
    expect(undone.find((one) => one.index === accepted.index)?.links[0]?.accepted).toBe(true);
    await card(rejected).click();
    expect(await decided(() => card(rejected).getByRole('button', { name: '驳回', exact: true }).click())).toBe(200);
    await card(rejected).getByRole('button', { name: '驳回', exact: true }).waitFor({ state: 'detached' });
    await card(tied).click();
    await card(tied).getByRole('button', { name: '关联条款' }).click();
    const picker = page.getByRole('dialog');
    await picker.getByRole('textbox').fill(carrier.label);
    expect(await decided(() => page.keyboard.press('Enter'))).toBe(200);
    await card(tied).getByText(carrier.title).waitFor();
    const reason = '本区无此产业，由沙洲区承担';
    await card(excluded).click();
    await card(excluded).getByRole('button', { name: '剔除', exact: true }).click();
    await card(excluded).getByLabel('剔除理由').fill(reason);
    expect(await decided(() => page.keyboard.press('Enter'))).toBe(200);
    await card(excluded).getByText(reason).waitFor();
    const now = await clausesOf('superior');
    const at = ({ index }: Clause) => take(now, (one) => one.index === index);
    expect(at(accepted).links[0]?.accepted).toBe(true);
    expect(at(rejected).links).toEqual([]);
    expect(at(tied).links.map((link) => [link.own, link.by])).toEqual([[carrier.index, 'person']]);
    expect(at(excluded).exclusion).toMatchObject({ by: 'person', reason });
    await page.getByRole('link', { name: /^人工决定/u }).click();
    for (const [kind, clause] of [
      ['认可', accepted],
      ['驳回', rejected],
      ['关联', tied],
      ['剔除', excluded],
    ] as const)
      await page
        .getByRole('listitem')
        .filter({ hasText: kind })
        .filter({ hasText: `上级 ${clause.label} ${clause.title}` })
        .waitFor();
    // What was tied and rejected is written into the rows that carry, after it has been seen.
    await page.getByRole('button', { name: '写入台账', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('row').filter({ hasText: tied.title }).filter({ hasText: carrier.title }).first().waitFor();
    // Rows on matches that nobody has decided are left until they are asked for.
    const waiting = await dialog.getByText('待定，不写入').count();
    const all = (await dialog.getByRole('row').count()) - 1;
    if (waiting > 0) {
      await dialog.getByRole('button', { name: `写入台账 ${all - waiting} 行` }).waitFor();
      await dialog.getByRole('checkbox').check();
    }
    const planned = all;
    expect(planned).toBeGreaterThan(0);
    expect(
      await written(page, /\/comparisons\/[^/]+\/application$/u, () =>
        dialog.getByRole('button', { name: `写入台账 ${planned} 行` }).click(),
      ),
    ).toBe(200);
    await dialog.getByText(`已写入 ${planned} 行`).waitFor();
    const carries = (await office.rowsOf()).filter((row) => row.carries.some((one) => one.title === tied.title));
    expect(carries.map((row) => row.clause)).toContain(carrier.label);
    expect((await office.rowsOf()).some((row) => row.carries.some((one) => one.title === rejected.title))).toBe(false);
  });

  it('hands a post over: Enter chooses the successor, open rows show them, yesterday keeps the predecessor', async () => {
    const { page } = await office.seatOf('澄湖指挥办');
    const params = { regionId: office.regionId };
    const posts = (await office.client.posts.list({ params, query: { limit: 500 } })).rows;
    const post = take(posts, ({ title }) => title === '分管民生的副职');
    const predecessor = post.holder?.name as string;
    const next = posts.find(({ title }) => title === '区政府办公室主要负责人')?.holder?.name as string;
    const row = take(await office.rowsOf(), (one) => one.assignment.leaderPostId === post.id);
    await page.goto(`${office.base}/organisation/posts`);
    await page
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: post.title, exact: true }) })
      .getByRole('button', { name: '交接' })
      .click();
    const dialog = page.getByRole('dialog');
    // Nobody chosen is not a vacancy: that is said by itself.
    const over = dialog.getByRole('button', { name: '确认交接' });
    expect(await over.isDisabled()).toBe(true);
    await dialog.getByText('暂时空缺').click();
    await dialog.getByText(`${post.items} 个在办事项留在岗位上`).waitFor();
    await dialog.getByRole('button', { name: '确认空缺' }).waitFor();
    await dialog.getByText('有人接任').click();
    await dialog.getByRole('combobox', { name: '接任者' }).click();
    await page.keyboard.insertText(next);
    await page.keyboard.press('Enter');
    await dialog.getByText(`${post.items} 个在办事项随岗移交`).waitFor();
    expect(await written(page, /\/hand-overs$/u, () => over.click())).toBe(201);
    await dialog.getByText(`已交接给 ${next}，移交 ${post.items} 个事项`).waitFor();
    const leaderIn = async (query: string, name: string) => {
      const grid = await office.ledgerOf(page, 'tasks', query);
      await shows(await grid.cell(row.title, '分管领导'), `${name}（${post.title}）`);
    };
    const find = `text=${encodeURIComponent(row.title)}`;
    await leaderIn(`?${find}`, next);
    await leaderIn(`?${find}&asOf=${daysAgo(1)}`, predecessor);
    const yesterday = await office.itemOf(row.id, daysAgo(1));
    const today = await office.itemOf(row.id);
    expect([yesterday.owners.leader?.name, today.owners.leader?.name]).toEqual([predecessor, next]);
    // The row itself did not change: it lies on the post.
    expect(today.item.version).toBe(row.version);
  });

  it('hands a post over to somebody new: added with the hand-over, and counted there once', async () => {
    const { page } = await office.seatOf('澄湖指挥办');
    const params = { regionId: office.regionId };
    const post = take(
      (await office.client.posts.list({ params, query: { limit: 500 } })).rows,
      ({ title }) => title === '区发展改革局联络员',
    );
    await page.goto(`${office.base}/organisation/posts/${post.id}`);
    await page.getByRole('complementary').getByRole('button', { name: '交接' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '接任者' }).click();
    await page.keyboard.insertText('周新来');
    await page.getByText('新增“周新来”').waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByLabel('新增人员的电话').fill('0990-5550001');
    const over = dialog.getByRole('button', { name: '确认交接' });
    // Refused for its day: the new person is there all the same, and chosen, not added a second time.
    const since = dialog.getByRole('textbox', { name: '到任日期' });
    const from = await since.inputValue();
    const start = async (day: string) => {
      await since.fill(day);
      await page.keyboard.press('Enter');
    };
    await start('2001-01-01');
    expect(await written(page, /\/hand-overs$/u, () => over.click())).toBe(422);
    await dialog.getByRole('alert').waitFor();
    await dialog.getByTitle('周新来　0990-5550001').waitFor();
    expect(await dialog.getByLabel('新增人员的电话').count()).toBe(0);
    await start(from);
    expect(await written(page, /\/hand-overs$/u, () => over.click())).toBe(201);
    await dialog.getByText(`已交接给 周新来，移交 ${post.items} 个事项`).waitFor();
    const people = (await office.client.people.list({ params, query: { limit: 500 } })).rows;
    const added = people.filter(({ name }) => name === '周新来');
    expect(added).toMatchObject([{ phone: '0990-5550001' }]);
    const now = (await office.client.posts.list({ params, query: { limit: 500 } })).rows;
    expect(now.find(({ id }) => id === post.id)?.holder?.personId).toBe(added[0]?.id);
  });

  it('says how the hand-over of one’s own post ended, and goes home with the rights that are left', async () => {
    const { page } = await office.seatOf('沙洲指挥办');
    const { regions } = await (await page.request.get('/api/v1/me')).json();
    await page.goto(`/${regions[0].code}/organisation/posts`);
    await page
      .getByRole('row')
      .filter({ hasText: regions[0].personName })
      .getByRole('button', { name: '交接' })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '接任者' }).click();
    await page.keyboard.insertText('周接任');
    await page.keyboard.press('Enter');
    await written(page, /\/hand-overs$/u, () => dialog.getByRole('button', { name: '确认交接' }).click());
    await dialog.getByText(/^已交接给 周接任，移交 \d+ 个事项。你不再担任这个岗位/u).waitFor();
    expect(await dialog.getByRole('alert').count()).toBe(0);
    await dialog.getByRole('button', { name: '回首页' }).click();
    await page.getByText('你的账号目前没有岗位').waitFor();
  });

  it('imports a list of the organisation: asks for the role of a row without unit, and says roles in words', async () => {
    const { page } = await office.seatOf('澄湖指挥办');
    const params = { regionId: office.regionId };
    const posts = (await office.client.posts.list({ params, query: { limit: 500 } })).rows;
    const holder = take(posts, ({ title }) => title === '区发展改革局联络员').holder?.name;
    await page.goto(`${office.base}/organisation/import`);
    const lines = ['单位\t岗位\t姓名', '\t联络员\t无单位', '区气象局\t局长\t丙丁', `区发展改革局\t联络员\t${holder}`];
    await page.locator('#import-paste').fill(lines.join('\n'));
    await page.getByRole('button', { name: /^读取粘贴/u }).click();
    await page.getByRole('button', { name: '核对各行' }).click();
    await page.getByText('没有写单位').waitFor();
    await page.getByRole('button', { name: /^全部/u }).click();
    const row = page.getByRole('row').filter({ hasText: '丙丁' });
    await row.getByText('单位负责人').waitFor();
    expect(await page.getByText('unit-head').count()).toBe(0);
    await page.getByRole('button', { name: '跳过此行' }).click();
    await page.getByText('按你的选择').waitFor();
    await page.getByRole('button', { name: '导入 1 行' }).click();
    await page.getByText('已导入：新增单位 1、岗位 1、人员 1、任职 1').waitFor();
  });

  it('lets the leader approve one row and send one back with words; both leave what waits', async () => {
    const { page } = await office.seatOf('澄湖领导');
    const leader = await officeClient(office.server.address, '澄湖领导');
    const waits = async () => (await leader.client.home.get({ params: { regionId: office.regionId } })).approvals;
    // Units have planned three rows anew; each quarter waits for the leader on whose post the row lies.
    const mine = (await leader.client.me.get()).regions[0]?.posts.map(({ id }) => id) ?? [];
    const planned = (await office.rowsOf())
      .filter((row) => mine.includes(row.assignment.leaderPostId ?? '') && row.milestones.length > 0)
      .slice(0, 3);
    await office.client.items.schedule({
      params: { regionId: office.regionId },
      body: {
        changes: planned.map(({ id, version, milestones }) => ({
          id,
          version,
          milestones: milestones.map(({ approved: _, returned: __, ...one }) => ({
            ...one,
            words: `${one.words}，公示`,
          })),
        })),
      },
    });
    const before = await waits();
    expect(before.count).toBeGreaterThanOrEqual(3);
    await page.goto(`${office.home}/schedule/approvals`);
    const rows = page.getByRole('listitem').filter({ has: page.getByRole('checkbox') });
    await rows.first().waitFor();
    expect(await rows.count()).toBe(before.count);
    const [one, other] = before.rows as [(typeof before.rows)[number], (typeof before.rows)[number]];
    const line = (title: string) =>
      rows.filter({ has: page.getByRole('button', { name: title, exact: true }) }).first();
    const decided = (act: () => Promise<unknown>) => written(page, /\/schedule-decisions$/u, act);
    expect(await decided(() => line(one.title).getByRole('button', { name: '审定', exact: true }).click())).toBe(200);
    await expect.poll(() => rows.count()).toBe(before.count - 1);
    await line(other.title).getByRole('button', { name: '退回', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const words = '二季度节点请写明到哪一步';
    await dialog.getByRole('textbox').fill(words);
    expect(await decided(() => dialog.getByRole('button', { name: /^退回 1/u }).click())).toBe(200);
    await page.getByText(words).first().waitFor();
    const [approved, returned] = [await office.itemOf(one.id), await office.itemOf(other.id)];
    expect(approved.item.milestones.every((each) => each.approved)).toBe(true);
    expect(returned.item.milestones.filter((each) => !each.approved).map((each) => each.returned)).toContain(words);
    // Who fills it in is told on the home page, and led to the rows that were sent back.
    const desk = await office.seatOf('澄湖指挥办');
    await desk.page.goto(office.base);
    const back = desk.page.getByRole('heading', { name: /^节点被退回的事项 \d+/u });
    await back.getByRole('link').first().click();
    await desk.page.getByRole('grid').getByText(other.title, { exact: true }).waitFor();
    const me = await leader.client.me.get();
    expect(approved.history.at(-1)?.by).toBe(me.regions[0]?.personName);
    expect((await waits()).count).toBe(before.count - 2);
    await page.goto(office.base);
    await page.getByRole('heading', { name: new RegExp(`^节点待审定的事项 ${before.count - 2}`, 'u') }).waitFor();
  });

  it('imports a ledger with wrong cells: named by row and cell, mended, imported, taken back as a whole', async () => {
    const { page } = await office.seatOf('澄湖指挥办');
    const total = (await office.rowsOf()).length;
    const right = ['排查老旧小区燃气管线', '区财政局', '2027-06-30', '每季一报'] as const;
    const wrong = ['改造社区食堂十二处', '区财政局', '2027-13-45', '联合街道'] as const;
    const mended = [wrong[0], wrong[1], '2027-11-30', wrong[3]] as const;
    await page.goto(`${office.home}/import`);
    await upload(page, [right, wrong]);
    const check = page.getByRole('button', { name: '核对各行' });
    await check.click();
    const bad = page.getByRole('row').filter({ hasText: wrong[0] });
    await bad.getByText('C3').waitFor();
    expect(await bad.innerText()).toContain('第 3 行');
    expect(await page.getByRole('button', { name: /^导入 \d+ 行$/u }).isDisabled()).toBe(true);
    expect((await office.rowsOf()).length).toBe(total);
    await page.getByRole('link', { name: '换一个文件' }).click();
    await upload(page, [right, mended]);
    await check.click();
    await page.getByRole('button', { name: '导入 2 行' }).click();
    await page.getByText(/新增 2 行/u).waitFor();
    const titles = [right[0], wrong[0]];
    const made = (await office.rowsOf()).filter((row) => titles.includes(row.title as never));
    expect(made.map((row) => [row.title, row.dueOn, row.remark])).toEqual([
      [right[0], right[2], right[3]],
      [mended[0], mended[2], mended[3]],
    ]);
    const imported = page.url();
    await page.goto(`${office.home}/ledgers/tasks?text=${encodeURIComponent(right[0])}`);
    await shows(await (await officeGrid(page)).cell(right[0], '牵头单位'), right[1]);
    await page.goto(imported);
    await page.getByRole('button', { name: '撤销整次导入' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤销整次导入' }).click();
    await page
      .getByText(/已撤销/u)
      .first()
      .waitFor();
    await expect.poll(async () => (await office.rowsOf()).length).toBe(total);
    expect((await office.rowsOf()).some((row) => titles.includes(row.title as never))).toBe(false);
  });
});

/** An office's own workbook, given to the page of imports. */
async function upload(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('台账').addRows([['任务', '牵头单位', '完成时限', '备注'], ...rows.map((row) => [...row])]);
  const buffer = Buffer.from((await book.xlsx.writeBuffer()) as ArrayBuffer);
  await page.locator('input[type=file]').first().setInputFiles({ name: '台账.xlsx', mimeType: SHEET, buffer });
  await page.waitForURL(/\/import\/[^/]+/u);
}
