/** A form with one file and some fields, as a browser sends it: its bytes and its headers. */
export function fileForm(
  text: string | Buffer,
  name: string,
  fields: Record<string, string> = {},
): readonly [Buffer, Record<string, string>] {
  const boundary = 'gangmu-test-boundary';
  const parts = Object.entries(fields).map(
    ([key, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const head = `${parts.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return [
    Buffer.concat([Buffer.from(head), Buffer.from(text), Buffer.from(`\r\n--${boundary}--\r\n`)]),
    { 'content-type': `multipart/form-data; boundary=${boundary}` },
  ];
}
