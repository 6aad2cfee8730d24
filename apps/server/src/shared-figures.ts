import cluster, { type Worker } from 'node:cluster';

/** How long the others have to tell theirs, in milliseconds; who does not is left out. */
const PATIENCE_MS = 1000;

/** What the processes behind one port tell each other of their figures, by way of the one that started them. */
type Message =
  | { readonly figures: 'wanted' | 'asked'; readonly turn: number }
  | { readonly figures: 'told'; readonly turn: number; readonly text: string }
  | { readonly figures: 'gathered'; readonly turn: number; readonly texts: readonly string[] };

/** In the process that started the others: asks them all for whoever wants the figures. */
export function gatherFigures(): void {
  let last = 0;
  const open = new Map<number, { readonly texts: string[]; readonly of: number; done(): void }>();
  cluster.on('message', (worker: Worker, message: Message) => {
    if (message.figures === 'told') {
      const gathering = open.get(message.turn);
      gathering?.texts.push(message.text);
      if (gathering?.texts.length === gathering?.of) gathering?.done();
    }
    if (message.figures !== 'wanted') return;
    const turn = ++last;
    const all = Object.values(cluster.workers ?? {}).filter((one): one is Worker => one?.isConnected() === true);
    const texts: string[] = [];
    const done = (): void => {
      if (!open.delete(turn)) return;
      clearTimeout(timer);
      if (worker.isConnected()) worker.send({ figures: 'gathered', turn: message.turn, texts } satisfies Message);
    };
    const timer = setTimeout(done, PATIENCE_MS);
    open.set(turn, { texts, of: all.length, done });
    for (const one of all) one.send({ figures: 'asked', turn } satisfies Message);
  });
}

/** In one of several processes: tells its own figures when asked; the returned function gets those of all. */
export function figuresOfAll(own: () => string): () => Promise<readonly string[]> {
  let last = 0;
  const waiting = new Map<number, (texts: readonly string[]) => void>();
  process.on('message', (message: Message) => {
    if (message.figures === 'asked') process.send?.({ figures: 'told', turn: message.turn, text: own() });
    if (message.figures === 'gathered') waiting.get(message.turn)?.(message.texts);
  });
  return () =>
    new Promise((resolve) => {
      const turn = ++last;
      const timer = setTimeout(() => answer([own()]), PATIENCE_MS * 2);
      const answer = (texts: readonly string[]): void => {
        waiting.delete(turn);
        clearTimeout(timer);
        resolve(texts);
      };
      waiting.set(turn, answer);
      process.send?.({ figures: 'wanted', turn } satisfies Message);
    });
}
