import type { ReactNode } from 'react';

/** What will stand here, and the one thing to do. */
export function Empty({ says, children }: { readonly says: string; readonly children?: ReactNode }) {
  return (
    <div className="gm-state">
      <p>{says}</p>
      {children}
    </div>
  );
}
