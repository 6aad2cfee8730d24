import type { LiveEvent } from '@gangmu/contract';

/** What a stream of notices says, event by event, until it ends or is left. */
export async function* liveEvents(address: string, cookie: string, signal: AbortSignal): AsyncGenerator<LiveEvent> {
  const answer = await fetch(address, { headers: { cookie }, signal });
  let text = '';
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString();
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.*)$/mu.exec(block)?.[1];
      if (data) yield JSON.parse(data) as LiveEvent;
    }
  }
}
