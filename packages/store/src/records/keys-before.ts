import { KEY_HOURS } from '@gangmu/delivery';

/** The instant before which a key was taken that is as good as new now, whether or not it has been swept away. */
export const keysBefore = (now: string): string => new Date(Date.parse(now) - KEY_HOURS * 3_600_000).toISOString();
