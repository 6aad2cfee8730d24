/** 一、 and （一） stick to the text; 第一条 and 1.1 stand off it, as they are drawn. */
export function withOrdinal(ordinal: string, text: string): string {
  if (ordinal === '') return text;
  const body = text.replace(/^[ \t\u3000]+/u, '');
  const stands = /[\p{L}\p{N}]$/u.test(ordinal) && !/[\u2460-\u249b\u3251-\u32bf]$/u.test(ordinal);
  return stands ? `${ordinal} ${body}` : ordinal + body;
}
