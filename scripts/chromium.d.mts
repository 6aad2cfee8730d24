/** Of the browser that the end-to-end tests drive; null where there is none. */
export function chromiumPath(): string | null;
