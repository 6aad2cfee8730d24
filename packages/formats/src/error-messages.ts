import type { DocumentError, DocumentErrorCode, DocumentErrorFacts } from './document-error.ts';
import { isFileKind, KIND_NAMES } from './file-kind.ts';

export type MessageLanguage = 'zh' | 'en';

/** What is wrong and what to do, each one sentence or two. */
export interface DocumentErrorMessage {
  readonly what: string;
  readonly todo: string;
}

type Wording = (facts: DocumentErrorFacts) => DocumentErrorMessage;

const megabytes = (bytes: number | undefined): string => `${Math.round((bytes ?? 0) / 104857.6) / 10} MB`;
const seconds = (ms: number | undefined): string => `${Math.round((ms ?? 0) / 100) / 10}`;

function kind(key: string | undefined, language: MessageLanguage): string {
  if (key === undefined || !isFileKind(key)) return language === 'zh' ? '其他文件' : 'another kind of file';
  return KIND_NAMES[key][language];
}

const READABLE = {
  zh: 'docx、doc、pdf、xlsx、html、md、txt',
  en: 'docx, doc, pdf, xlsx, html, md or txt',
} as const;

/** One message a code and language. */
const ERROR_MESSAGES: Readonly<Record<DocumentErrorCode, Readonly<Record<MessageLanguage, Wording>>>> = {
  empty: {
    zh: () => ({ what: '文件是空的，没有任何文字。', todo: '请确认文件已保存完整，再重新提交。' }),
    en: () => ({
      what: 'The file is empty: it holds no text.',
      todo: 'Check that it was saved, then hand it in again.',
    }),
  },
  'too-large': {
    zh: (f) => ({
      what: `文件有 ${megabytes(f.actual)}，超过上限 ${megabytes(f.limit)}。`,
      todo: '请删去文件中的图片和附件，或拆成几个文件后再提交。',
    }),
    en: (f) => ({
      what: `The file has ${megabytes(f.actual)}, more than the limit of ${megabytes(f.limit)}.`,
      todo: 'Remove its pictures and attachments or split it, then hand it in again.',
    }),
  },
  'not-a-document': {
    zh: (f) => ({
      what: `这不是文档，而是${kind(f.found, 'zh')}。`,
      todo: `请提交文档原件：${READABLE.zh}。`,
    }),
    en: (f) => ({
      what: `This is not a document but ${kind(f.found, 'en')}.`,
      todo: `Hand in the document itself: ${READABLE.en}.`,
    }),
  },
  'not-a-workbook': {
    zh: (f) => ({
      what: f.found === undefined ? '这不是工作簿。' : `这不是工作簿，而是${kind(f.found, 'zh')}。`,
      todo: '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再导入；也可以复制表格直接粘贴。',
    }),
    en: (f) => ({
      what: f.found === undefined ? 'This is not a workbook.' : `This is not a workbook but ${kind(f.found, 'en')}.`,
      todo: 'Open it in Excel or WPS, save it as a workbook (*.xlsx) and import that; or copy the table and paste it.',
    }),
  },
  'wrong-extension': {
    zh: (f) => ({
      what: `扩展名与内容不符：名称表示${kind(f.claimed, 'zh')}，内容却是${kind(f.found, 'zh')}。`,
      todo: '请核对是否选错文件；如果内容无误，请改正扩展名后再提交。',
    }),
    en: (f) => ({
      what: `The extension does not fit the content: the name says ${kind(f.claimed, 'en')}, the content is ${kind(f.found, 'en')}.`,
      todo: 'Check that it is the right file; if so, correct its extension and hand it in again.',
    }),
  },
  'unsupported-format': {
    zh: (f) => ({
      what: `暂不能读取${kind(f.found, 'zh')}。`,
      todo: '请用 Office 或 WPS 另存为 docx、xlsx 或带文字的 pdf 后再提交。',
    }),
    en: (f) => ({
      what: `Reading ${kind(f.found, 'en')} is not supported.`,
      todo: 'Save it as docx, xlsx or a pdf with text in Office or WPS, then hand it in again.',
    }),
  },
  encrypted: {
    zh: () => ({ what: '文件已加密，需要密码才能打开。', todo: '请打开文件、去掉密码并另存后再提交。' }),
    en: () => ({
      what: 'The file is encrypted: it opens only with a password.',
      todo: 'Open it, remove the password, save it and hand it in again.',
    }),
  },
  'no-text': {
    zh: () => ({
      what: '文件里没有可读取的文字，可能是扫描件，或者字体没有文字编码。',
      todo: '请提交电子版原件，或先做文字识别（OCR）并校对后再提交。',
    }),
    en: () => ({
      what: 'The file holds no text that can be read; it may be a scan, or its fonts carry no characters.',
      todo: 'Hand in the electronic original, or recognise the text (OCR), check it and hand it in again.',
    }),
  },
  truncated: {
    zh: () => ({ what: '文件不完整，后面的内容缺失。', todo: '请重新下载或复制原件，确认能正常打开后再提交。' }),
    en: () => ({
      what: 'The file is cut short: its end is missing.',
      todo: 'Download or copy it again, check that it opens and hand it in again.',
    }),
  },
  damaged: {
    zh: () => ({ what: '文件已损坏，内部结构不符合格式要求。', todo: '请用 Office 或 WPS 打开并另存一份后再提交。' }),
    en: () => ({
      what: 'The file is damaged: its inside breaks the rules of its format.',
      todo: 'Open it in Office or WPS, save a new copy and hand that in.',
    }),
  },
  bomb: {
    zh: (f) => ({
      what: `文件解压后过大（上限 ${f.limit === undefined ? '' : f.limit > 100_000 ? megabytes(f.limit) : `${f.limit} 个部件`}），疑似压缩炸弹，已停止读取。`,
      todo: '请勿继续打开来源不明的文件；如确为正常文件，请另存一份或删去附件后再提交。',
    }),
    en: (f) => ({
      what: `The file unpacks to far too much (limit ${f.limit === undefined ? '' : f.limit > 100_000 ? megabytes(f.limit) : `${f.limit} parts`}); it looks like a zip bomb and was not read.`,
      todo: 'Do not open files of unknown origin; if it is genuine, save a new copy or remove attachments.',
    }),
  },
  entities: {
    zh: () => ({
      what: '文件内含实体声明（DOCTYPE），正常的 Office 文件不会有，已停止读取。',
      todo: '请确认文件来源可靠，用 Office 或 WPS 打开并另存一份后再提交。',
    }),
    en: () => ({
      what: 'The file declares entities (DOCTYPE), which no genuine Office file does; it was not read.',
      todo: 'Check where it came from; open it in Office or WPS, save a new copy and hand that in.',
    }),
  },
  'too-complex': {
    zh: () => ({
      what: '文件结构过于庞大（表格、单元格区域或嵌套层次超出上限），已停止读取。',
      todo: '请删去多余的空白区域、表格或工作表，只保留需要的内容后再提交。',
    }),
    en: () => ({
      what: 'The file is built too large (a table, a range of cells or its nesting passes the limit); it was not read.',
      todo: 'Remove empty ranges, tables or sheets that are not needed and hand it in again.',
    }),
  },
  'timed-out': {
    zh: (f) => ({
      what: `读取超过 ${seconds(f.limit)} 秒，已停止。`,
      todo: '请把文件拆小，或另存为 docx、txt 后再提交。',
    }),
    en: (f) => ({
      what: `Reading took more than ${seconds(f.limit)} s and was stopped.`,
      todo: 'Split the file, or save it as docx or txt, and hand it in again.',
    }),
  },
  'out-of-memory': {
    zh: (f) => ({
      what: `读取所需内存超过 ${megabytes(f.limit)}，已停止。`,
      todo: '请把文件拆小，或另存为 docx、txt 后再提交。',
    }),
    en: (f) => ({
      what: `Reading needed more than ${megabytes(f.limit)} of memory and was stopped.`,
      todo: 'Split the file, or save it as docx or txt, and hand it in again.',
    }),
  },
  crashed: {
    zh: () => ({
      what: '读取文件时解析程序意外终止。',
      todo: '请用 Office 或 WPS 打开并另存一份后再提交；仍不行请反馈。',
    }),
    en: () => ({
      what: 'The parser ended unexpectedly while it read the file.',
      todo: 'Open it in Office or WPS, save a new copy and hand that in; if it fails again, tell us.',
    }),
  },
};

/** `describeDocumentError(error, 'zh').what` → 文件已加密，需要密码才能打开。 */
export function describeDocumentError(error: DocumentError, language: MessageLanguage): DocumentErrorMessage {
  return ERROR_MESSAGES[error.code][language](error.facts);
}
