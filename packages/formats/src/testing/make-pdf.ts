export interface PdfLine {
  readonly text: string;
  readonly x: number;
  /** From the bottom of an A4 page, 842 points high. */
  readonly y: number;
  readonly size?: number;
}

export interface PdfOptions {
  /** Further entries of the trailer, as `/Encrypt 9 0 R`, and further objects. */
  readonly trailer?: string;
  readonly objects?: readonly string[];
  /** Drawn instead of text. */
  readonly content?: string;
}

const TO_UNICODE =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end';

/**
 * A pdf with text in a CID font whose codes are UTF-16: ideographs a full em wide, ASCII half. Nothing is embedded;
 * a viewer would show boxes, a reader of text sees the characters.
 */
export function makePdf(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Buffer {
  const fixed = [
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [0 255 500] /FontDescriptor 6 0 R >>',
    stream(TO_UNICODE),
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 800 /StemV 80 >>',
  ];
  const first = 3 + fixed.length;
  const kids = pages.map((_, i) => `${first + i * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> >>`,
    ...fixed,
    ...pages.flatMap((lines, i) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${first + i * 2 + 1} 0 R >>`,
      stream(options.content ?? lines.map(draw).join('\n')),
    ]),
    ...(options.objects ?? []),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R ${options.trailer ?? ''} >>`;
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

function draw({ text, x, y, size = 16 }: PdfLine): string {
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex');
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET`;
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}
