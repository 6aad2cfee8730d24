import type { ReactNode } from 'react';
import './section.css';

/** A heading with a hairline and what belongs to it. */
export function Section({
  title,
  aside,
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="gm-section">
      <div className="gm-section-head">
        <h3>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
