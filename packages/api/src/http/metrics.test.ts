import { describe, expect, it } from 'vitest';
import { joined, labelled, metrics } from './metrics.ts';

describe('figures of several processes', () => {
  it('names the process of each and keeps the lines of a name together', () => {
    const text = (n: number) =>
      `# TYPE a_total counter\na_total{route="/x",status="200"} ${n}\n# TYPE b gauge\nb ${n}\n`;
    expect(joined([labelled(text(1), '1'), labelled(text(2), '2')])).toBe(
      [
        '# TYPE a_total counter',
        'a_total{route="/x",status="200",process="1"} 1',
        'a_total{route="/x",status="200",process="2"} 2',
        '# TYPE b gauge',
        'b{process="1"} 1',
        'b{process="2"} 2',
        '',
      ].join('\n'),
    );
  });

  it('leaves the text of one alone as it is', () => {
    const counted = metrics();
    counted.answered('GET', '/api/v1/regions/:regionId/plans', 200, 0.02);
    const text = counted.text(3, { gangmu_files_missing: 0 });
    counted.stop();
    expect(joined([text])).toBe(text);
    expect(
      labelled(text, '2')
        .split('\n')
        .filter((line) => line && !line.startsWith('#') && !line.includes('process="2"')),
    ).toEqual([]);
  });
});
