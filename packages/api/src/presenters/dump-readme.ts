/** What is told to whoever opens the archive of a region's data, also in ten years and without this program. */
export const dumpReadme = (region: string, asOf: string): string => `# ${region}：全部数据 · all data

数据时点（UTC）· as of: ${asOf}

| 文件 file | 内容 content |
| --- | --- |
| manifest.json | 行政区及设置 · the region and its settings |
| schema.json | 各表字段（JSON Schema 2020-12） · fields of every table |
| jsonl/TABLE.jsonl | 每行一条记录的一个版本，内容未作任何改动 · one version of one row a line, unchanged |
| csv/TABLE.csv | 同样的内容，可用 Excel、WPS 打开（UTF-8） · the same for spreadsheets |
| files/SHA256.* | 计划原件和公文模板，以内容的 SHA-256 命名 · original files, named by their hash |

- 没有 toAt 的是现行版本；有 toAt 的是历史版本，在 fromAt（含）至 toAt（不含）之间有效。
  A row without toAt is in force; one with toAt held from fromAt (included) to toAt (not included).
- 同一 id 的各版本 version 依次加一。引用其他表的字段以 Id 结尾，值为该表的 id。
  Versions of an id count up. Fields that end in Id hold ids of other tables.
- 时间为 UTC（ISO 8601），日期为 YYYY-MM-DD，金额等数值为十进制文本。
- CSV 中，以 = + - @ 制表符 回车 ＝＋－＠ 开头的文字前加了一个半角单引号，以免被当作公式；还原时去掉这一个单引号即可
  （原文本身以单引号加上述符号开头的，也多加一个）。列表和对象为 JSON。
  In CSV a text that begins with one of = + - @ tab return ＝＋－＠ (behind blanks or apostrophes too) has one apostrophe
  before it; take that one away to get the text back. Lists and objects are JSON.
- 账号、密码和审计记录不在其中：审计由审计管理员单独导出。
  Accounts, passwords and the audit are not in here: the audit administrator exports the audit.
`;
