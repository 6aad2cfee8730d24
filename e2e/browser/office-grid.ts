import type { Locator, Page } from 'playwright-core';

/** The grid of a page, by what a person sees in it: the title of a row, the head of a column. */
export interface OfficeGrid {
  /** How many rows the grid says it has. */
  rows(): Promise<number>;
  /** Brings the cell into sight as a person does, with a click and the arrows, and stays in it. */
  go(title: string, head: string): Promise<Locator>;
  /** A cell that is in sight already. */
  cell(title: string, head: string): Promise<Locator>;
}

export async function officeGrid(page: Page): Promise<OfficeGrid> {
  const sheet = page.getByRole('grid');
  const at = (line: number, column: number) =>
    sheet.locator(`[role=gridcell][data-line="${line}"][data-column="${column}"]`);
  const titled = (title: string) =>
    sheet.locator('[role=gridcell][data-column="1"]').filter({ has: page.getByText(title, { exact: true }) });
  const place = async (title: string, head: string) => {
    await titled(title).first().waitFor();
    const heads = (await sheet.getByRole('columnheader').allInnerTexts()).map((one) => one.replace(/[↑↓▼▾\s]/gu, ''));
    const column = heads.indexOf(head.replace(/\s/gu, ''));
    if (column < 0) throw new Error(`no column ${head} among ${heads.join(' ')}`);
    return { line: Number(await titled(title).first().getAttribute('data-line')), column };
  };
  await at(0, 1).waitFor();
  return {
    rows: async () => Number(await sheet.getAttribute('aria-rowcount')) - 1,
    cell: async (title, head) => {
      const { line, column } = await place(title, head);
      return at(line, column);
    },
    go: async (title, head) => {
      const { line, column } = await place(title, head);
      await at(line, 1).click();
      for (let step = 1; step < column; step += 1) await page.keyboard.press('ArrowRight');
      await page.getByLabel(`第 ${line + 1} 行，${head}`, { exact: true }).waitFor();
      return at(line, column);
    },
  };
}

/** Puts a block on the clipboard and pastes it where the pen is, as from Excel or WPS. */
export async function pasteBlock(page: Page, block: readonly (readonly string[])[]): Promise<void> {
  // The clipboard of the page; the types of a browser are not those of the tests.
  await page.evaluate(
    (text) =>
      (
        globalThis as unknown as { navigator: { clipboard: { writeText(text: string): Promise<void> } } }
      ).navigator.clipboard.writeText(text),
    block.map((row) => row.join('\t')).join('\r\n'),
  );
  await page.keyboard.press('Control+V');
}

/** Waits for the write that `act` causes and says how it ended. */
export async function written(page: Page, path: RegExp, act: () => Promise<unknown>): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST' && path.test(new URL(one.url()).pathname)),
    act(),
  ]);
  return answer.status();
}
