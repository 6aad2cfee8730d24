import { NavLink, useParams } from 'react-router';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { organisationWords } from '../../messages/organisation-words.ts';
import { shellWords } from '../../messages/shell-words.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { GroupsTab } from './groups-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { PostsTab } from './posts-tab.tsx';
import { UnitsTab } from './units-tab.tsx';
import './organisation.css';

const TABS = ['units', 'posts', 'people', 'groups'] as const;

export function OrganisationPage() {
  const t = useWords(organisationWords);
  const { regionId, base } = useRegion();
  const { tab } = useParams();
  const shown = TABS.find((one) => one === tab) ?? 'units';
  const { directory, data, error, refetch } = useDirectory(regionId);
  usePlace(useWords(shellWords).organisation);
  const counts: Partial<Record<(typeof TABS)[number], number>> = data
    ? { units: data.units.length, posts: data.posts.length, groups: data.groups.length }
    : {};
  return (
    <div className="gm-organisation">
      <div className="gm-bar">
        <nav className="gm-tabs">
          {TABS.map((name) => (
            <NavLink
              key={name}
              className={shown === name ? 'gm-tab active' : 'gm-tab'}
              to={`${base}/organisation/${name}`}
            >
              {t[name]} <small>{counts[name]}</small>
            </NavLink>
          ))}
        </nav>
        <div className="gm-bar-end" id="organisation-action" />
      </div>
      {error && !data ? <Trouble error={error} retry={() => void refetch()} /> : null}
      {data || error ? null : <Loading />}
      {data && shown === 'units' ? <UnitsTab directory={directory} /> : null}
      {data && shown === 'posts' ? <PostsTab directory={directory} /> : null}
      {shown === 'people' ? <PeopleTab /> : null}
      {data && shown === 'groups' ? <GroupsTab directory={directory} /> : null}
    </div>
  );
}
