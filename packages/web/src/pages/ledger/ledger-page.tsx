export function LedgerPage() { return <p>LedgerPage</p>; }
