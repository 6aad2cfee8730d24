declare const GANGMU_VERSION: string | undefined;

/** Set by the build; `0.0.0-source` when run from the sources by a test. */
export const version: string = typeof GANGMU_VERSION === 'string' ? GANGMU_VERSION : '0.0.0-source';
