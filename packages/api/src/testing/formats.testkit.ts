/** Of a bundle of the formats, as an installation has it: its threads and children start sooner than from the sources. */
const bundle = process.env.TEST_FORMATS;

/** What reads and writes documents; scripts/test-bed.mjs makes the bundle. */
export const { documentWriter, readDocument, readTables } = (
  bundle ? await import(/* @vite-ignore */ bundle) : await import('@gangmu/formats')
) as typeof import('@gangmu/formats');
