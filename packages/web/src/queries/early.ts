/**
 * The first thing that runs, in a small chunk of its own (vite.config.ts): asks for what the first page shows while the
 * program of that page is still being read. Whoever asks for the same address first takes the answer that is on its way.
 * It imports nothing, and whatever it does not know is simply asked for later.
 */
const API = '/api/v1';
/** An answer that nobody took by then is older than what one would ask for. */
const KEPT_MS = 10_000;
const asked = new Map<string, Promise<Response>>();

/** First rows of a ledger: more than the tallest screen holds, and little enough to be there at once. */
export const FIRST_ROWS = 60;

/** Until it is known who is there, and the rest is asked for. */
let starting: Promise<unknown> | null = null;

/** Whether answers are still on their way to the page that opens this window. */
export const opening = (): boolean => starting !== null || asked.size > 0;

/** `fetch`, that takes what was asked for early. */
export const earlyFetch: typeof fetch = async (input, init) => {
  if (typeof input !== 'string' || init?.method !== 'GET') return fetch(input, init);
  // The page hears who is there in the same moment: asking at once would be asking twice.
  if (starting && !asked.has(input)) await starting;
  const early = asked.get(input);
  asked.delete(input);
  return early ?? fetch(input, init);
};

/** What a page of a region asks for as soon as it knows who is there; the rows first. */
export function earlyAddresses(path: string, { regionId, rights }: EarlyRegion): readonly string[] {
  const region = `${API}/regions/${regionId}`;
  const [, planId, ledger] = /^\/[^/]+\/plans\/([^/]+)\/ledgers\/(\w+)(?:\/items\/[^/]+)?$/u.exec(path) ?? [];
  const ofLedger = planId && 'ledger.read' in rights;
  const plan = `${region}/plans/${planId}/ledgers`;
  return [
    ...(ofLedger ? [`${plan}/${ledger}?limit=${FIRST_ROWS}`] : []),
    ...('plan.read' in rights ? [`${region}/plans?limit=200`] : []),
    ...(ofLedger && 'organisation.read' in rights
      ? ['units', 'offices', 'posts', 'groups'].map((noun) => `${region}/${noun}?limit=500`)
      : []),
    ...(ofLedger ? [plan, `${region}/saved-views`] : []),
  ];
}
interface EarlyRegion {
  readonly regionId: string;
  readonly rights: object;
}
interface EarlyMe {
  readonly mustChangePassword: boolean;
  readonly mustSetUpTotp: boolean;
  readonly regions: readonly (EarlyRegion & { readonly code: string })[];
}

function ask(address: string): Promise<Response> {
  const answer = fetch(address, {
    headers: { 'accept-language': localStorage.getItem('gangmu.language') === 'en' ? 'en' : 'zh-CN' },
    credentials: 'same-origin',
  });
  asked.set(address, answer);
  // Each from when it was asked for: after a slow start an answer that nobody takes would stay for the life of the window.
  setTimeout(() => asked.get(address) === answer && asked.delete(address), KEPT_MS);
  // Whoever takes it hears of the failure.
  answer.catch(() => null);
  return answer;
}

async function start({ pathname, search }: Location): Promise<void> {
  if (/^\/(?:sign-in|set-up)\b/u.test(pathname)) return;
  const answer = await ask(`${API}/me`);
  if (!answer.ok) return;
  const { regions, mustChangePassword, mustSetUpTotp } = (await answer.clone().json()) as EarlyMe;
  // Everything else is refused until that is done.
  if (mustChangePassword || mustSetUpTotp) return;
  const region = regions.find(({ code }) => code === pathname.split('/')[1]);
  // A filter or a past day in the address asks for other rows.
  if (region && search === '') for (const address of earlyAddresses(pathname, region)) void ask(address);
}

if (typeof location !== 'undefined')
  starting = start(location)
    .catch(() => null)
    .finally(() => {
      starting = null;
    });
