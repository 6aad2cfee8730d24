import { Suspense, useEffect } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { lazyDressed } from '../components/lazy-dressed.tsx';
import { Loading } from '../components/loading.tsx';
import { Trouble } from '../components/trouble.tsx';
import { watchAccount } from '../queries/signed-in-account.ts';
import { SessionOver, useMe } from '../queries/use-me.ts';
import { ConnectionBanner } from './connection-banner.tsx';

// Only ever needed where a session ends under the hand.
const SignInAgain = lazyDressed(() => import('./sign-in-again.tsx'), 'SignInAgain');

/** Lets nobody further who is not signed in; keeps the address, and the page of somebody whose session has ended. */
export function SignedIn() {
  const { data: me, error, isPending, refetch } = useMe();
  const { pathname, search } = useLocation();
  useEffect(watchAccount, []);
  if (isPending) return <Loading />;
  if (error && me === undefined) return <Trouble error={error} retry={() => void refetch()} />;
  if (!me) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
  return (
    <>
      <Outlet />
      <ConnectionBanner />
      {error instanceof SessionOver ? (
        <Suspense fallback={null}>
          <SignInAgain username={me.username} />
        </Suspense>
      ) : null}
    </>
  );
}
