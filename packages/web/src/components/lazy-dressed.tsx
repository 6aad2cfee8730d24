import { type ComponentType, lazy, type ReactNode } from 'react';

export const bringDress = () => import('../app/dressed.tsx');

type Dress = ComponentType<{ readonly children: ReactNode }>;

function worn<P extends object>(Part: ComponentType<P>, Dress: Dress): ComponentType<P> {
  return function InDress(props: P) {
    return (
      <Dress>
        <Part {...props} />
      </Dress>
    );
  };
}

/** A part in a chunk of its own, together with the dress of what Ant Design draws in it. */
export async function inDress<K extends string, P extends object>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
): Promise<ComponentType<P>> {
  const [parts, { Dressed }] = await Promise.all([load(), bringDress()]);
  return worn(parts[name] as ComponentType<P>, Dressed);
}

/** `lazyDressed(() => import('./x.tsx'), 'X')`: for a dialog or drawer of Ant Design on a page that comes without it. */
export const lazyDressed = <K extends string, P extends object>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
) => lazy(async () => ({ default: await inDress(load, name) }));
