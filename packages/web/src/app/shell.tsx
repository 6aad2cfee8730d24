import { type MouseEvent, Suspense } from 'react';
import { Navigate, Outlet, useLocation, useNavigation, useParams } from 'react-router';
import { lazyDressed } from '../components/lazy-dressed.tsx';
import { Loading } from '../components/loading.tsx';
import { useWords } from '../messages/language.tsx';
import { shellWords } from '../messages/shell-words.ts';
import { heldBack, useMe } from '../queries/use-me.ts';
import { CurrentPlanProvider } from './current-plan.tsx';
import { Header } from './header.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { NoRegion, NoRight } from './no-right.tsx';
import { OpenedNotice } from './opened-notice.tsx';
import { PaperHead } from './paper-head.tsx';
import { PlaceProvider } from './place.tsx';
import { Rail } from './rail.tsx';
import { RegionProvider } from './region.tsx';

const AccountPage = lazyDressed(() => import('../pages/entrance/account-page.tsx'), 'AccountPage');

/** Where the page is a grid its cells are what is skipped to, past its tools. */
const toGrid = (event: MouseEvent) => {
  const pen = document.querySelector<HTMLElement>('.gm-pen');
  if (!pen) return;
  event.preventDefault();
  pen.focus({ preventScroll: true });
};

/** Rail, header line and the page; the region stands first in every address, by its administrative code. */
export function Shell() {
  const t = useWords(shellWords);
  const { data: me } = useMe();
  const { region } = useParams();
  const navigation = useNavigation();
  const { pathname, search, hash } = useLocation();
  if (!me) return null;
  const mine = me.regions.find((one) => one.code === region) ?? null;
  const first = me.regions[0];
  if (!mine) {
    if (!first) return <NoRegion />;
    // Without a region in the address the first one is meant; another region's address is not ours to see.
    return region === undefined ? (
      <Navigate to={`/${first.code}${pathname === '/' ? '' : pathname}${search}${hash}`} replace />
    ) : (
      <NoRight base={`/${first.code}`} />
    );
  }
  return (
    <RegionProvider value={{ me, mine }}>
      <CurrentPlanProvider>
        <PlaceProvider>
          {/* biome-ignore lint/a11y/useValidAnchor: it goes to the page, and in a page of cells to the cell */}
          <a className="gm-skip" href="#page" onClick={toGrid}>
            {t.skip}
          </a>
          <div className="gm-shell">
            <Rail />
            <div className="gm-body">
              <Header />
              <OpenedNotice />
              {navigation.state === 'loading' ? <div className="gm-route-line" /> : null}
              <main id="page" className="gm-page">
                <PaperHead />
                <Suspense fallback={<Loading />}>{heldBack(me) ? <AccountPage /> : <Outlet />}</Suspense>
              </main>
            </div>
          </div>
          <LeaveGuard />
        </PlaceProvider>
      </CurrentPlanProvider>
    </RegionProvider>
  );
}
