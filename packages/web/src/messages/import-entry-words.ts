import { defineWords } from './words.ts';

/** Of the entries and of the drawer: apart from the import's own words, which come with its page. */
export const importEntryWords = defineWords({
  import: ['导入', 'Import'],
  fromRow: ['来源', 'Where it comes from'],
  fromCell: [
    (sheet: string, cell: string) => `工作表“${sheet}” ${cell}`,
    (sheet: string, cell: string) => `sheet "${sheet}", ${cell}`,
  ],
  seeImport: ['看这次导入', 'See the import'],
});
