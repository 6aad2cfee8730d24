// Vitest calls this before the first test, where suites are asked for that open databases or write documents.
import { buildTestBed } from './build-test-bed.mjs';

export default async function setUp(project) {
  const { testFiles } = await project.globTestFiles(project.vitest.filenamePattern);
  if (!testFiles.some((file) => /[\\/]packages[\\/](?:api|store)[\\/]/u.test(file))) return;
  const { formats, template } = await buildTestBed();
  process.env.TEST_FORMATS = formats;
  process.env.TEST_DATABASE_TEMPLATE = template;
}
