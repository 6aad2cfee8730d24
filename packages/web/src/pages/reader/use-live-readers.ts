import type { LiveEvent } from '@gangmu/contract';
import { useCallback, useEffect, useState } from 'react';
import { api } from '../../queries/api.ts';

interface Heard {
  readonly people: readonly string[];
  /** Who changed something since we last looked, and how many rows. */
  readonly changedBy: readonly string[];
  readonly rows: ReadonlySet<string>;
}
const NOTHING: Heard = { people: [], changedBy: [], rows: new Set() };

/** Who else has this version open and what they changed; nothing moves before the person looks. */
export function useLiveReaders(regionId: string, planId: string, versionId: string, personId: string, on: boolean) {
  const [heard, setHeard] = useState(NOTHING);
  useEffect(() => {
    if (!on) return;
    const source = new EventSource(api.urlOf('versions.live', { params: { regionId, planId, versionId } }));
    const listen = (event: MessageEvent<string>) => {
      const told = JSON.parse(event.data) as LiveEvent;
      setHeard((now) => after(now, told, personId));
    };
    source.addEventListener('people', listen);
    source.addEventListener('changed', listen);
    return () => {
      source.close();
      setHeard(NOTHING);
    };
  }, [regionId, planId, versionId, personId, on]);
  const seen = useCallback(() => setHeard((now) => ({ ...now, changedBy: [], rows: new Set() })), []);
  return { ...heard, seen };
}

function after(now: Heard, event: LiveEvent, personId: string): Heard {
  if (event.kind === 'people')
    return { ...now, people: event.people.filter((one) => one.personId !== personId).map((one) => one.name) };
  if (event.by.personId === personId) return now;
  return {
    ...now,
    changedBy: [...new Set([...now.changedBy, event.by.name])],
    rows: new Set([...now.rows, ...event.itemIds]),
  };
}
