import { Navigate, Outlet, useLocation } from 'react-router';
import { Loading } from '../components/loading.tsx';
import { Trouble } from '../components/trouble.tsx';
import { useMe } from '../queries/use-me.ts';

/** Lets nobody further who is not signed in; keeps the address for afterwards. */
export function SignedIn() {
  const { data: me, error, isPending, refetch } = useMe();
  const { pathname, search } = useLocation();
  if (isPending) return <Loading />;
  if (error && me === undefined) return <Trouble error={error} retry={() => void refetch()} />;
  if (!me) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
  return <Outlet />;
}
