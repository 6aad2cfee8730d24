import { useParams } from 'react-router';
import { usePlace } from '../../app/place.tsx';
import { useRegion } from '../../app/region.tsx';
import { Loading } from '../../components/loading.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { useWords } from '../../messages/language.tsx';
import { readerWords } from '../../messages/reader-words.ts';
import { useReaderView } from '../../queries/use-reader-view.ts';
import { Reader } from './reader.tsx';
import './reader.css';

/** One version of a plan: the document beside what was read from it. */
export function ReaderPage() {
  const { planId = '', versionId = '' } = useParams();
  const { regionId } = useRegion();
  usePlace(useWords(readerWords).place, { ofPlan: true });
  const { data, error, isPending, refetch } = useReaderView(regionId, planId, versionId);
  if (data && data.version.id === versionId) return <Reader key={versionId} view={data} />;
  if (error && !isPending) return <Trouble error={error} retry={() => void refetch()} />;
  return <Loading />;
}
