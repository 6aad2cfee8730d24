import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { administrationWords } from '../../messages/administration-words.ts';
import { actionWords } from '../../messages/audit-event-words.ts';
import { roleWords } from '../../messages/entrance-words.ts';
import { useWords } from '../../messages/language.tsx';
import { useRoleTable } from './use-role-table.ts';

const REACH = { all: 'reachAll', unit: 'reachUnit', post: 'reachPost' } as const;

/** What each role may do and how far it reaches, read from the policies in force. */
export function RolesTab() {
  const t = useWords(administrationWords);
  const actions = useWords(actionWords);
  const names = useWords(roleWords);
  const { regionId } = useRegion();
  const { data, error, refetch } = useRoleTable(regionId);
  if (error && !data) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="gm-list">
      <p className="gm-quiet gm-admin-hint">{t.rolesHint}</p>
      <div className="gm-role-scroll">
        <table className="gm-table gm-role-table">
          <thead>
            <tr>
              <th>{t.action}</th>
              {data.roles.map(({ role }) => (
                <th key={role}>{names[role]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.actions.map((action) => (
              <tr key={action}>
                <th scope="row">{action in actions ? actions[action as keyof typeof actions] : action}</th>
                {data.roles.map(({ role, rights }) => {
                  const reach = rights[action];
                  return <td key={role}>{reach ? t[REACH[reach]] : <span className="gm-no">—</span>}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
