import type { AuditLine } from '@gangmu/contract';
import { administrationWords } from '../../messages/administration-words.ts';
import { actionWords } from '../../messages/audit-event-words.ts';
import { auditKeyWords } from '../../messages/audit-key-words.ts';
import { roleWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as people read it: lists by line, nothing as a dash, what is in it by name. */
function useTold() {
  const t = useWords(administrationWords);
  const keys = useWords(auditKeyWords);
  const actions = useWords(actionWords);
  const roles = useWords(roleWords);
  const named = { ...actions, ...roles } as Readonly<Record<string, string>>;
  const nameOf = (key: string): string => (key in keys ? keys[key as keyof typeof keys] : key);
  const told = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return '—';
    if (typeof value === 'boolean') return value ? t.yes : t.no;
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') return named[value] ?? value;
    if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(told).join('\n');
    return Object.entries(value)
      .map(([key, one]) => `${nameOf(key)} ${told(one)}`)
      .join(t.parts);
  };
  return { told, nameOf };
}

/** What changed, field by field, before beside after; rows of many below each other; the line as recorded on demand. */
export function AuditDetail({ line }: { readonly line: AuditLine }) {
  const t = useWords(administrationWords);
  const { told, nameOf } = useTold();
  // The user name stands in the line itself.
  const { before, after, rows, account: _, ...others } = line.detail;
  // Where rows are only counted, their number is a fact like the rest.
  const rest = Array.isArray(rows) || rows === undefined ? others : { ...others, rows };
  const many = Array.isArray(rows) ? rows.filter(isObject) : [];
  return (
    <div className="gm-audit-detail">
      {isObject(before) || isObject(after) ? <Difference before={before} after={after} /> : null}
      {Object.keys(rest).length > 0 ? (
        <dl>
          {Object.entries(rest).map(([key, value]) => (
            <div key={key}>
              <dt>{nameOf(key)}</dt>
              <dd>{told(value)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {many.length > 0 ? (
        <>
          <p className="gm-quiet">{t.rowsTouched(many.length)}</p>
          {many.slice(0, 50).map(({ id, before: was, after: will, ...more }) => (
            <section key={String(id)}>
              <code>{String(id).slice(-8)}</code>
              {isObject(was) || isObject(will) ? <Difference before={was} after={will} /> : <p>{told(more)}</p>}
            </section>
          ))}
        </>
      ) : null}
      <details>
        <summary>{t.raw}</summary>
        <pre>{JSON.stringify(line.detail, null, 1)}</pre>
        <p className="gm-quiet">
          {t.chainHash} <code>{line.hash}</code>
          <br />
          {t.previousHash} <code>{line.previousHash}</code>
        </p>
      </details>
    </div>
  );
}

function Difference({ before, after }: { readonly before: unknown; readonly after: unknown }) {
  const t = useWords(administrationWords);
  const { told, nameOf } = useTold();
  const [was, will] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(will)])].filter(
    (key) => JSON.stringify(was[key]) !== JSON.stringify(will[key]) && will[key] !== undefined,
  );
  if (fields.length === 0) return null;
  return (
    <table className="gm-table">
      <thead>
        <tr>
          <th>{t.field}</th>
          <th>{t.before}</th>
          <th>{t.after}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((key) => (
          <tr key={key}>
            <td>{nameOf(key)}</td>
            <td className="gm-quiet">{told(was[key])}</td>
            <td>{told(will[key])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
