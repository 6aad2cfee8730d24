import { type ReactNode, useEffect } from 'react';
import { entranceWords } from '../../messages/entrance-words.ts';
import { useLanguage, useWords } from '../../messages/language.tsx';
import { shellWords } from '../../messages/shell-words.ts';
import './entrance.css';

/** The page before the door: the name at the left, the one thing to do at the right. */
export function EntranceFrame({
  title,
  wide,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const t = useWords(entranceWords);
  const shell = useWords(shellWords);
  const { language, choose } = useLanguage();
  useEffect(() => {
    document.title = `${title} · ${shell.product}`;
  }, [title, shell]);
  return (
    <div className="gm-entrance">
      <aside className="gm-entrance-side">
        <svg viewBox="0 0 320 420" aria-hidden="true" className="gm-entrance-net">
          <path d="M20 40 C120 10 220 70 300 36" className="gm-entrance-rope" />
          {[40, 80, 120, 160, 200, 240, 280].map((x) => (
            <path key={x} d={`M${x} ${40 + 6 * Math.sin(x / 40)} V400`} />
          ))}
          {[90, 140, 190, 240, 290, 340, 390].map((y) => (
            <path key={y} d={`M40 ${y} H280`} />
          ))}
        </svg>
        <p className="gm-entrance-name">{shell.product}</p>
        <p className="gm-entrance-motto">{t.motto}</p>
        <p className="gm-entrance-about">{t.about}</p>
      </aside>
      <main className={wide ? 'gm-entrance-main gm-entrance-wide' : 'gm-entrance-main'}>
        <h1>{title}</h1>
        {children}
        <button type="button" className="gm-language" onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
          {shell.switchLanguage}
        </button>
      </main>
    </div>
  );
}
