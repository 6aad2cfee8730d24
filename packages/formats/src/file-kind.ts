import type { SourceFormat } from '@gangmu/plan';

/** What the bytes themselves say they are. `zip` and `ole` are containers whose content decides further. */
export type FileKind =
  | SourceFormat
  | 'zip'
  | 'ole'
  | 'pptx'
  | 'odf'
  | 'ofd'
  | 'xls'
  | 'ppt'
  | 'rtf'
  | 'mhtml'
  | 'word-xml'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'tiff'
  | 'bmp'
  | 'webp'
  | 'gzip'
  | 'rar'
  | '7z'
  | 'program'
  | 'media'
  | 'binary';

interface KindName {
  readonly zh: string;
  readonly en: string;
}

/** How each kind is called on the screen. */
export const KIND_NAMES: Readonly<Record<FileKind, KindName>> = {
  txt: { zh: '纯文本（txt）', en: 'plain text (txt)' },
  md: { zh: 'Markdown 文本（md）', en: 'Markdown text (md)' },
  html: { zh: '网页（html）', en: 'a web page (html)' },
  docx: { zh: 'Word 文档（docx）', en: 'a Word document (docx)' },
  doc: { zh: '旧版 Word 文档（doc）', en: 'a legacy Word document (doc)' },
  pdf: { zh: 'PDF 文档（pdf）', en: 'a PDF document (pdf)' },
  xlsx: { zh: 'Excel 工作簿（xlsx）', en: 'an Excel workbook (xlsx)' },
  zip: { zh: '压缩包（zip）', en: 'a zip archive' },
  ole: { zh: '旧版 Office 文件', en: 'a legacy Office file' },
  pptx: { zh: 'PowerPoint 演示文稿（pptx）', en: 'a PowerPoint presentation (pptx)' },
  odf: { zh: 'OpenDocument 文件（odt、ods）', en: 'an OpenDocument file (odt, ods)' },
  ofd: { zh: 'OFD 版式文件（ofd）', en: 'an OFD document (ofd)' },
  xls: { zh: '旧版 Excel 工作簿（xls）', en: 'a legacy Excel workbook (xls)' },
  ppt: { zh: '旧版 PowerPoint 演示文稿（ppt）', en: 'a legacy PowerPoint presentation (ppt)' },
  rtf: { zh: 'RTF 文档（rtf）', en: 'an RTF document (rtf)' },
  mhtml: { zh: '单个文件网页（mht）', en: 'a single-file web page (mht)' },
  'word-xml': { zh: 'Word XML 文档（xml）', en: 'a Word XML document (xml)' },
  png: { zh: '图片（png）', en: 'an image (png)' },
  jpeg: { zh: '图片（jpg）', en: 'an image (jpg)' },
  gif: { zh: '图片（gif）', en: 'an image (gif)' },
  tiff: { zh: '图片（tif）', en: 'an image (tif)' },
  bmp: { zh: '图片（bmp）', en: 'an image (bmp)' },
  webp: { zh: '图片（webp）', en: 'an image (webp)' },
  gzip: { zh: '压缩文件（gz）', en: 'a compressed file (gz)' },
  rar: { zh: '压缩包（rar）', en: 'an archive (rar)' },
  '7z': { zh: '压缩包（7z）', en: 'an archive (7z)' },
  program: { zh: '程序', en: 'a program' },
  media: { zh: '音频或视频', en: 'audio or video' },
  binary: { zh: '无法识别的二进制文件', en: 'an unknown binary file' },
};

/** The formats that an extension claims. An extension that is not here claims nothing: the content decides. */
const CLAIMS: Readonly<Record<string, FileKind>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  shtml: 'html',
  xhtml: 'html',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  dotm: 'docx',
  doc: 'doc',
  dot: 'doc',
  pdf: 'pdf',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xltx: 'xlsx',
};

/** `计划.DOCX` → `docx`; `-` and names without a known extension → undefined. */
export function claimedKind(name: string): FileKind | undefined {
  const extension = /\.([A-Za-z0-9]{1,10})$/u.exec(name.trim())?.[1]?.toLowerCase();
  return extension === undefined || !Object.hasOwn(CLAIMS, extension) ? undefined : CLAIMS[extension];
}

export function isFileKind(kind: string): kind is FileKind {
  return Object.hasOwn(KIND_NAMES, kind);
}
